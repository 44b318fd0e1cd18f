import type { MethodFacts } from '../forms/method-facts';
import { inBoth } from './in-both';

/** Words of the method appendix. */
export const methodWords = inBoth(
  {
    counted: 'was das Projekt über sein Entstehen weiß',
    heads: {
      software: 'Programm',
      material: 'Material',
      coding: 'Codierung',
      steps: 'Arbeitsschritte',
      codeSystem: 'Geschichte des Codesystems',
      literature: 'Literatur',
    },
    captions: {
      coders: 'Wer wie viel codiert hat',
      steps: 'Schritte je Tag, ohne zurückgenommene',
      codeSystem: 'Was aus den Codes wurde',
      COREQ: 'COREQ: 32 Punkte nach Tong, Sainsbury und Craig (2007)',
      SRQR: 'SRQR: 21 Punkte nach O’Brien und anderen (2014)',
    },
    software: (name: string) =>
      `Codiert und ausgewertet wurde mit ${name}. Das Programm baut keine Verbindung ins Netz auf. Jede Codierung bewahrt ihren Wortlaut; wird ein Text bearbeitet, entsteht eine neue Fassung.`,
    material: ({ documents, kinds, speakers, cases, events, releases }: MethodFacts) =>
      `${documents} Dokumente (${kinds.transcript} Transkripte, ${kinds['o-tone']} O-Töne, ${kinds.notes} Notizen, ${kinds.survey} Befragungen) aus ${events.length} Veranstaltungen; ${speakers} Sprecher*innen, je Dokument gezählt; ${cases} Fälle. Von den O-Tönen sind ${releases.open} mit Namen und ${releases.anonymous} nur mit der Rolle freigegeben; ${releases.blocked} gesperrte sind in keiner Zahl enthalten.`,
    coding: ({ codings, coders, codes }: MethodFacts) =>
      `${codings} Codierungen von ${coders.length === 1 ? '1 Person' : `${coders.length} Personen`} mit ${codes.all} Codes auf ${codes.levels === 1 ? '1 Ebene' : `${codes.levels} Ebenen`} (${codes.deductive} deduktiv, ${codes.inductive} induktiv).`,
    coderHeads: {
      name: 'Codierer*in',
      codings: 'Codierungen',
      documents: 'Dokumente',
      first: 'Erste Codierung',
      last: 'Letzte Codierung',
    },
    stepHeads: { day: 'Tag', step: 'Schritt', coder: 'Wer' },
    kinds: {
      material: 'Material',
      codes: 'Codes',
      coding: 'Codieren',
      memos: 'Memos',
      matrix: 'Matrix',
      other: 'Anderes',
    },
    utc: 'Tage nach UTC. Jeden einzelnen Schritt nennt der Verlauf (Audit-Trail).',
    noHistory:
      'Eine Projektdatei enthält den Verlauf nicht. Arbeitsschritte und die Geschichte des Codesystems stehen im Methodenanhang, wenn Sie ihn in Wortlaut auf dem Gerät ausgeben, auf dem gearbeitet wurde.',
    noCodeSteps: 'Im Verlauf auf diesem Gerät wurde kein Code angelegt oder verändert.',
    itemHeads: { number: 'Nr.', item: 'Punkt', known: 'Angabe' },
    byAuthors: 'von den Autor*innen zu ergänzen',
    checklistNote: (filled: number, all: number) =>
      `${filled} von ${all} Punkten kann das Projekt belegen; Bezeichnungen in eigenen, kurzen Worten.`,
    literature: [
      'O’Brien, B. C., Harris, I. B., Beckman, T. J., Reed, D. A., & Cook, D. A. (2014). Standards for reporting qualitative research: A synthesis of recommendations. Academic Medicine, 89(9), 1245–1251.',
      'Tong, A., Sainsbury, P., & Craig, J. (2007). Consolidated criteria for reporting qualitative research (COREQ): A 32-item checklist for interviews and focus groups. International Journal for Quality in Health Care, 19(6), 349–357.',
    ],
  },
  {
    counted: 'what the project knows about how it was made',
    heads: {
      software: 'Software',
      material: 'Material',
      coding: 'Coding',
      steps: 'Process steps',
      codeSystem: 'History of the code system',
      literature: 'Literature',
    },
    captions: {
      coders: 'Who coded how much',
      steps: 'Steps by day, without those taken back',
      codeSystem: 'What became of the codes',
      COREQ: 'COREQ: 32 items after Tong, Sainsbury and Craig (2007)',
      SRQR: 'SRQR: 21 items after O’Brien and others (2014)',
    },
    software: (name) =>
      `Coding and analysis were done with ${name}. The program opens no connection to any network. Every coding keeps its exact words; editing a text makes a new revision.`,
    material: ({ documents, kinds, speakers, cases, events, releases }) =>
      `${documents} documents (${kinds.transcript} transcripts, ${kinds['o-tone']} O-tones, ${kinds.notes} notes, ${kinds.survey} surveys) from ${events.length} events; ${speakers} speakers, counted by document; ${cases} cases. Of the O-tones ${releases.open} are released by name and ${releases.anonymous} by role only; ${releases.blocked} blocked ones are in no number.`,
    coding: ({ codings, coders, codes }) =>
      `${codings} codings by ${coders.length === 1 ? '1 person' : `${coders.length} people`} with ${codes.all} codes on ${codes.levels === 1 ? '1 level' : `${codes.levels} levels`} (${codes.deductive} deductive, ${codes.inductive} inductive).`,
    coderHeads: {
      name: 'Coder',
      codings: 'Codings',
      documents: 'Documents',
      first: 'First coding',
      last: 'Last coding',
    },
    stepHeads: { day: 'Day', step: 'Step', coder: 'Who' },
    kinds: { material: 'Material', codes: 'Codes', coding: 'Coding', memos: 'Memos', matrix: 'Matrix', other: 'Other' },
    utc: 'Days in UTC. The history (audit trail) names every single step.',
    noHistory:
      'A project file does not carry the history. Process steps and the history of the code system are in the method appendix when you make it in Wortlaut on the machine on which the work was done.',
    noCodeSteps: 'In the history on this machine no code was added or changed.',
    itemHeads: { number: 'No.', item: 'Item', known: 'What is known' },
    byAuthors: 'to be added by the authors',
    checklistNote: (filled, all) =>
      `The project can fill ${filled} of ${all} items; they are named in short words of our own.`,
    literature: [
      'O’Brien, B. C., Harris, I. B., Beckman, T. J., Reed, D. A., & Cook, D. A. (2014). Standards for reporting qualitative research: A synthesis of recommendations. Academic Medicine, 89(9), 1245–1251.',
      'Tong, A., Sainsbury, P., & Craig, J. (2007). Consolidated criteria for reporting qualitative research (COREQ): A 32-item checklist for interviews and focus groups. International Journal for Quality in Health Care, 19(6), 349–357.',
    ],
  },
);
