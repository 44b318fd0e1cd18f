import * as acts from './messages/acts';
import * as app from './messages/app';
import * as attributes from './messages/attributes';
import * as codes from './messages/codes';
import * as codeImport from './messages/code-import';
import * as codeSystem from './messages/code-system';
import * as coding from './messages/coding';
import * as codingList from './messages/coding-list';
import * as compare from './messages/compare';
import * as documents from './messages/documents';
import * as editing from './messages/editing';
import * as exchange from './messages/exchange';
import * as kept from './messages/kept';
import * as wholeProject from './messages/whole-project';
import * as failures from './messages/failures';
import * as guide from './messages/guide';
import * as history from './messages/history';
import * as historyView from './messages/history-view';
import * as matrix from './messages/matrix';
import * as matrixTools from './messages/matrix-tools';
import * as memos from './messages/memos';
import * as oTones from './messages/o-tones';
import * as problems from './messages/problems';
import * as reading from './messages/reading';
import * as report from './messages/report';
import * as reportOptions from './messages/report-options';
import * as search from './messages/search';
import * as summaries from './messages/summaries';
import * as tables from './messages/tables';
import * as ui from './messages/ui';
import * as welcome from './messages/welcome';

export type Locale = 'de' | 'en';

const de = {
  acts: acts.de,
  app: app.de,
  attributes: attributes.de,
  codes: codes.de,
  codeImport: codeImport.de,
  codeSystem: codeSystem.de,
  coding: coding.de,
  codingList: codingList.de,
  compare: compare.de,
  documents: documents.de,
  editing: editing.de,
  exchange: exchange.de,
  kept: kept.de,
  wholeProject: wholeProject.de,
  report: report.de,
  reportOptions: reportOptions.de,
  failures: failures.de,
  guide: guide.de,
  history: history.de,
  historyView: historyView.de,
  matrix: matrix.de,
  matrixTools: matrixTools.de,
  memos: memos.de,
  oTones: oTones.de,
  problems: problems.de,
  reading: reading.de,
  search: search.de,
  summaries: summaries.de,
  tables: tables.de,
  ui: ui.de,
  welcome: welcome.de,
};

export type Messages = typeof de;

const en: Messages = {
  acts: acts.en,
  app: app.en,
  attributes: attributes.en,
  codes: codes.en,
  codeImport: codeImport.en,
  codeSystem: codeSystem.en,
  coding: coding.en,
  codingList: codingList.en,
  compare: compare.en,
  documents: documents.en,
  editing: editing.en,
  exchange: exchange.en,
  kept: kept.en,
  wholeProject: wholeProject.en,
  report: report.en,
  reportOptions: reportOptions.en,
  failures: failures.en,
  guide: guide.en,
  history: history.en,
  historyView: historyView.en,
  matrix: matrix.en,
  matrixTools: matrixTools.en,
  memos: memos.en,
  oTones: oTones.en,
  problems: problems.en,
  reading: reading.en,
  search: search.en,
  summaries: summaries.en,
  tables: tables.en,
  ui: ui.en,
  welcome: welcome.en,
};

export const messages: Readonly<Record<Locale, Messages>> = { de, en };
