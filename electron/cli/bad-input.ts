/** Something the person at the terminal can mend; its message is the one line they get. */
export class BadInput extends Error {}
