/** A file as `data:` address in base64, put there by the bundler. */
declare module '*?url&inline' {
  const address: string;
  export default address;
}
