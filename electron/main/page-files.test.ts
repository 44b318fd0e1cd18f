import fc from 'fast-check';
import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentType, fileOf } from './page-files';

const folder = ['', 'opt', 'wortlaut', 'renderer'].join(sep);

describe('the files of the page', () => {
  it('are found by their address', () => {
    expect(fileOf('app://wortlaut/', folder)).toBe(`${folder}${sep}index.html`);
    expect(fileOf('app://wortlaut/assets/main.js?x=1#y', folder)).toBe([folder, 'assets', 'main.js'].join(sep));
    expect(fileOf('app://wortlaut/assets/a%20b.css', folder)).toBe([folder, 'assets', 'a b.css'].join(sep));
  });

  it.each([
    'app://wortlaut/..%2f..%2fetc/passwd',
    'app://wortlaut/%2e%2e/%2e%2e%2fpreload/preload.cjs',
    'app://wortlaut/..%5c..%5cwindows',
    'app://wortlaut/a%00.js',
    'app://wortlaut/%E0%A4%A',
    'app://elsewhere/index.html',
    'app://wortlaut:80/index.html',
    'https://wortlaut/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('are not reached by %s', (address) => {
    expect(fileOf(address, folder)).toBeNull();
  });

  it('never lie outside the folder', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '%5c', 'a', 'assets', '~', '%00', '//', '..;');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileOf(`app://wortlaut/${pieces.join('/')}`, folder);
        if (file === null) return;
        expect(file.startsWith(folder + sep)).toBe(true);
        expect(file.split(sep)).not.toContain('..');
      }),
    );
  });

  it('have a type, the unknown ones that of bytes', () => {
    expect(contentType('x/index.html')).toBe('text/html; charset=utf-8');
    expect(contentType('x/y.exe')).toBe('application/octet-stream');
  });
});
