/** How many areas or passages are marked in a part that was kept, by the elements of REFI-QDA. */
export function areasIn(xml: string): number {
  return xml.match(/<(?:PlainText|Picture|PDF|Audio|Video|Transcript)Selection[\s/>]/g)?.length ?? 0;
}
