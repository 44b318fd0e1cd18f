import type { ValueType } from './types';

/** One place in the order of an element's children: which may stand there, and how many of them. */
export type ChildRule = { readonly names: readonly string[]; readonly isRequired: boolean; readonly isList: boolean };

export type AttributeRule = { readonly name: string; readonly type: ValueType; readonly isRequired: boolean };

/** What an element may hold: either words of a type, or children in this order. */
export type ElementRule = {
  readonly attributes: readonly AttributeRule[];
  readonly children: readonly ChildRule[];
  readonly words: ValueType | null;
};

/** A kind of file of the standard. */
export type Grammar = {
  readonly namespace: string;
  readonly root: string;
  readonly elements: ReadonlyMap<string, ElementRule>;
};

const made = 'creatingUser:guid creationDateTime:dateTime modifyingUser:guid modifiedDateTime:dateTime';
const area = 'firstX:integer! firstY:integer! secondX:integer! secondY:integer!';
const rest = 'Coding* NoteRef* VariableValue*';
const text = `guid:guid! name richTextPath plainTextPath ${made}`;
const file = `guid:guid! name path currentPath ${made}`;
const passages = `Description? PlainTextContent? PlainTextSelection* ${rest}`;
const coded = 'Description? Coding* NoteRef*';

/**
 * A line an element: its name, its attributes (`!` required, `:type` where it is no string), and behind `=` its
 * children in order (`?` at most one, `*` any number, `+` at least one, `|` either) or behind `>` the type of its words.
 */
const projectLines = `
Project name! origin creatingUserGUID:guid creationDateTime:dateTime modifyingUserGUID:guid modifiedDateTime:dateTime basePath = Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*
Users = User+
User guid:guid! name id =
CodeBook = Codes
Codes = Code+
Code guid:guid! name! isCodable:boolean! color:rgb = Description? NoteRef* Code*
Variables = Variable+
Variable guid:guid! name! typeOfVariable:variable! = Description?
VariableValue = VariableRef TextValue|BooleanValue|IntegerValue|FloatValue|DateValue|DateTimeValue?
TextValue > string
BooleanValue > boolean
IntegerValue > integer
FloatValue > decimal
DateValue > date
DateTimeValue > dateTime
Cases = Case+
Case guid:guid! name = Description? CodeRef* VariableValue* SourceRef* SelectionRef*
Sources = TextSource|PictureSource|PDFSource|AudioSource|VideoSource+
TextSource ${text} = ${passages}
Representation ${text} = ${passages}
TextDescription ${text} = ${passages}
Note ${text} = ${passages}
PlainTextSelection guid:guid! name startPosition:integer! endPosition:integer! ${made} = ${coded}
PictureSource ${file} = Description? TextDescription? PictureSelection* ${rest}
PictureSelection guid:guid! name ${area} ${made} = ${coded}
PDFSource ${file} = Description? PDFSelection* Representation? ${rest}
PDFSelection guid:guid! name page:integer! ${area} ${made} = Description? Representation? Coding* NoteRef*
AudioSource ${file} = Description? Transcript* AudioSelection* ${rest}
VideoSource ${file} = Description? Transcript* VideoSelection* ${rest}
AudioSelection guid:guid! name begin:integer! end:integer! ${made} = ${coded}
VideoSelection guid:guid! name begin:integer! end:integer! ${made} = ${coded}
Transcript ${text} = Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*
TranscriptSelection guid:guid! name fromSyncPoint:guid toSyncPoint:guid ${made} = ${coded}
SyncPoint guid:guid! timeStamp:integer position:integer =
Coding guid:guid! creatingUser:guid creationDateTime:dateTime = CodeRef NoteRef*
Notes = Note+
Links = Link+
Link guid:guid! name direction:direction color:rgb originGUID:guid targetGUID:guid = NoteRef*
Sets = Set+
Set guid:guid! name! = Description? MemberCode* MemberSource* MemberNote*
Graphs = Graph+
Graph guid:guid! name = Vertex* Edge*
Vertex guid:guid! representedGUID:guid name firstX:integer! firstY:integer! secondX:integer secondY:integer shape:shape color:rgb =
Edge guid:guid! representedGUID:guid name sourceVertex:guid! targetVertex:guid! color:rgb direction:direction lineStyle:line =
NoteRef targetGUID:guid! =
CodeRef targetGUID:guid! =
SourceRef targetGUID:guid! =
SelectionRef targetGUID:guid! =
VariableRef targetGUID:guid! =
MemberCode targetGUID:guid! =
MemberSource targetGUID:guid! =
MemberNote targetGUID:guid! =
Description > string
PlainTextContent > string
`;

const codebookLines = `
CodeBook origin = Codes Sets?
Codes = Code+
Code guid:guid! name! isCodable:boolean! color:rgb = Description? Code*
Sets = Set+
Set guid:guid! name! = Description? MemberCode*
MemberCode guid:guid! =
Description > string
`;

/** Project files: `Project.xsd` of 18 March 2019. */
export const projectGrammar = grammarOf('urn:QDA-XML:project:1.0', projectLines);

/** Codebook files: `Codebook.xsd` of 5 October 2017. */
export const codebookGrammar = grammarOf('urn:QDA-XML:codebook:1.0', codebookLines);

function grammarOf(namespace: string, lines: string): Grammar {
  const elements = lines
    .trim()
    .split('\n')
    .map((line) => elementRule(line));
  return { namespace, root: elements[0]?.[0] ?? '', elements: new Map(elements) };
}

function elementRule(line: string): readonly [name: string, rule: ElementRule] {
  const [head = '', content = ''] = line.split(/ [=>] ?/);
  const [name = '', ...attributes] = head.split(' ');
  const holdsWords = line.includes(' > ');
  const children = holdsWords || content === '' ? [] : content.split(' ').map(childRule);
  return [
    name,
    { attributes: attributes.map(attributeRule), children, words: holdsWords ? (content as ValueType) : null },
  ];
}

function childRule(written: string): ChildRule {
  const count = /[?*+]$/.exec(written)?.[0] ?? '';
  const names = written.slice(0, written.length - count.length).split('|');
  return { names, isRequired: count === '' || count === '+', isList: count === '*' || count === '+' };
}

function attributeRule(written: string): AttributeRule {
  const [name = '', type = 'string'] = written.replace('!', '').split(':');
  return { name, type: type as ValueType, isRequired: written.endsWith('!') };
}
