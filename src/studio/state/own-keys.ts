// The keys of places that hear them themselves, to be read in the list of all keys.

import type { OwnKeys } from './actions.svelte.ts';

export const CELLS: OwnKeys = {
  label: 'keys.grid',
  keys: [
    ['enter', 'keys.gridOpen'],
    ['f2', 'keys.gridEdit'],
    ['escape', 'keys.gridLeave'],
    ['home', 'keys.gridEnds'],
    ['shift+arrowdown', 'keys.gridSome'],
    ['shift+space', 'keys.gridRows'],
    ['mod+space', 'keys.gridColumns'],
    ['mod+a', 'keys.gridAll'],
    ['mod+c', 'keys.gridCopy'],
    ['mod+v', 'keys.gridPaste'],
  ],
};

export const ROWS: OwnKeys = {
  label: 'keys.grid',
  keys: [
    ['enter', 'keys.gridOpen'],
    ['shift+arrowdown', 'keys.gridRows'],
    ['mod+space', 'keys.gridToggle'],
    ['mod+a', 'keys.gridAll'],
  ],
};

export const ITEMS: OwnKeys = {
  label: 'keys.items',
  keys: [
    ['mod+v', 'keys.itemsPaste'],
    ['mod+d', 'keys.itemsFill'],
  ],
};

export const LINES: OwnKeys = {
  label: 'keys.lines',
  keys: [
    ['mod+enter', 'keys.linesAdd'],
    ['mod+d', 'keys.linesTwice'],
    ['alt+arrowup', 'keys.linesMove'],
    ['delete', 'keys.linesEmpty'],
  ],
};

export const MATRIX: OwnKeys = {
  label: 'keys.matrix',
  keys: [
    ['a–z', 'keys.matrixChoose'],
    ['delete', 'keys.matrixEmpty'],
    ['shift+arrowdown', 'keys.gridSome'],
    ['mod+c', 'keys.gridCopy'],
    ['mod+v', 'keys.gridPaste'],
  ],
};

export const GRAPH: OwnKeys = {
  label: 'keys.graph',
  keys: [
    ['arrowup', 'keys.graphBeside'],
    ['arrowright', 'keys.graphAlong'],
  ],
};

export const CUTOFF: OwnKeys = {
  label: 'keys.cutoff',
  keys: [
    ['arrowright', 'keys.cutoffStep'],
    ['shift+arrowright', 'keys.cutoffFine'],
    ['pageup', 'keys.cutoffFar'],
    ['+', 'keys.cutoffInsert'],
    ['delete', 'keys.cutoffRemove'],
    ['escape', 'keys.cutoffBack'],
  ],
};

export const SENTENCE: OwnKeys = {
  label: 'keys.sentence',
  keys: [
    ['a–z', 'keys.sentenceType'],
    ['(', 'keys.sentenceGroup'],
    ['alt+arrowup', 'keys.sentenceMove'],
    ['delete', 'keys.sentenceRemove'],
  ],
};

export const RULES: OwnKeys = {
  label: 'keys.rules',
  keys: [
    ['alt+arrowup', 'keys.rulesMove'],
    ['delete', 'keys.rulesRemove'],
  ],
};

export const QUESTIONS: OwnKeys = {
  label: 'keys.questions',
  keys: [
    ['1–9', 'keys.questionsAnswer'],
    ['0', 'keys.questionsUnknown'],
    ['delete', 'keys.questionsClear'],
    ['arrowdown', 'keys.questionsGo'],
  ],
};

export const WALL: OwnKeys = {
  label: 'keys.wall',
  keys: [
    ['arrowright', 'keys.wallGo'],
    ['k', 'keys.wallKey'],
    ['1', 'keys.wallRound'],
  ],
};

export const SHEET: OwnKeys = {
  label: 'keys.sheet',
  keys: [
    ['enter', 'keys.sheetNext'],
    ['/', 'keys.sheetReason'],
    ['mod+enter', 'keys.sheetCount'],
    ['mod+z', 'keys.sheetBack'],
  ],
};

export const TEXTS: OwnKeys = {
  label: 'keys.texts',
  keys: [
    ['enter', 'keys.textsNext'],
    ['mod+enter', 'keys.textsReview'],
    ['alt+enter', 'keys.textsStand'],
  ],
};
