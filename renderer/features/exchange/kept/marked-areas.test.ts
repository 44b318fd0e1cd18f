import { describe, expect, it } from 'vitest';
import { markedIn } from './marked-areas';

describe('what is marked in a kept part', () => {
  it('has its place, its codes and its memo', () => {
    const coding = (code: string) => `<Coding guid="c"><CodeRef targetGUID="${code}"/></Coding>`;
    const xml = `<PictureSource guid="a"><Description>Am &quot;Zaun&quot;</Description><PictureSelection guid="b" firstX="9" firstY="2" secondX="3" secondY="8"><Description>Efeu</Description>${coding('g')}${coding('h')}</PictureSelection><PictureSelection guid="d" name="★" firstX="0" firstY="0" secondX="1" secondY="1"/></PictureSource>`;
    expect(markedIn(xml)).toEqual({
      memo: 'Am "Zaun"',
      areas: [
        { place: { kind: 'picture', corners: [3, 2, 9, 8] }, name: '', memo: 'Efeu', codes: ['g', 'h'] },
        { place: { kind: 'picture', corners: [0, 0, 1, 1] }, name: '★', memo: '', codes: [] },
      ],
    });
  });

  it('is a time in recordings, a page in PDFs, and words in transcripts', () => {
    const places = (xml: string) => markedIn(xml).areas.map(({ place }) => place);
    expect(places('<AudioSource guid="a"><AudioSelection guid="b" begin="61000" end="75500"/></AudioSource>')).toEqual([
      { kind: 'time', begin: 61, end: 75.5 },
    ]);
    expect(
      places(
        '<PDFSource guid="a"><PDFSelection guid="b" page="1" firstX="1" firstY="2" secondX="3" secondY="4"/></PDFSource>',
      ),
    ).toEqual([{ kind: 'page', page: 1, corners: [1, 2, 3, 4] }]);
    expect(
      places('<VideoSource guid="a"><Transcript guid="b"><TranscriptSelection guid="c"/></Transcript></VideoSource>'),
    ).toEqual([null]);
  });

  it('is nothing in a set, and nothing in what is no part', () => {
    expect(markedIn('<Set guid="a"><MemberSource targetGUID="PictureSelection"/></Set>').areas).toEqual([]);
    expect(markedIn('<Picture')).toEqual({ memo: '', areas: [] });
  });
});
