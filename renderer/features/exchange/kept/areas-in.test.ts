import { expect, it } from 'vitest';
import { areasIn } from './areas-in';

it('counts what is marked in a part, and nothing that is called alike', () => {
  const xml =
    '<PictureSource guid="a"><PictureSelection guid="b"><Coding/></PictureSelection><PictureSelection guid="c"/></PictureSource>';
  expect(areasIn(xml)).toBe(2);
  expect(areasIn('<Set guid="a"><MemberSource targetGUID="PictureSelection"/></Set>')).toBe(0);
});
