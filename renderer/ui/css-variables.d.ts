import 'react';

declare module 'react' {
  // Custom properties are handed to style sheets by `style`, such as the colour of a code.
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
