/** Which colour a subject has. Colour only repeats what the name says: what is not known here is pastoral. */

const FAMILIES = {
  maths: /\b(maths?|mathemati\w*|mathe|math[ée]matiques|matem[áa]ticas?|numeracy|algebra|geometr\w*|rechnen|calcul)\b/,
  english: /\b(english|literacy|phonics|reading|writing|spelling|grammar|handwriting|library|lecture|deutsch|lesen|schreiben|fran[çc]ais|lengua\w*|lectura|escritura|story)\b/,
  science: /\b(sciences?|biolog\w*|chem\w*|physi(cs|k|que)|f[íi]sica|qu[íi]mica|naturwissenschaft\w*|sachunterricht|ciencias?|svt)\b/,
  humanities: /\b(history|geograph\w*|humanities|topic|religio\w*|r\.?e\.?|ethi\w*|geschichte|erdkunde|histoire|historia|geograf[íi]a|sociales|politik|civics)\b/,
  languages: /\b(french|spanish|german|latin|languages?|mfl|englisch|franz[öo]sisch|spanisch|anglais|allemand|espagnol|ingl[ée]s|alem[áa]n|franc[ée]s)\b/,
  arts: /\b(arts?|d\.?t\.?|design|drama|theat\w*|kunst|werken|textil\w*|dessin|pl[áa]stica|arte)\b/,
  music: /\b(musi[ckq]\w*|m[úu]sica|choir|singing|recorders?|orchestra|band|chor|chorale|coro)\b/,
  pe: /\b(p\.?e\.?|sports?|games|swim\w*|gym\w*|dance|athletics|sportunterricht|schwimmen|eps|natation|educaci[óo]n f[íi]sica|ed\.? f[íi]sica|football|yoga)(?![\w.])/,
  computing: /\b(comput\w*|ict|coding|informati\w*|technolog\w*|it)\b/,
};

const BREAK = /\b(break|lunch|recess|registration|register|pause|mittag\w*|r[ée]cr[ée]ation|d[ée]jeuner|recreo|comida|almuerzo|snack|playtime)\b/;

/** "maths", "english" and so on. */
export function family(name) {
  const lower = name.toLowerCase();
  const found = Object.entries(FAMILIES).find(([, words]) => words.test(lower));
  return found ? found[0] : 'pastoral';
}

/** Whether a block is a break, which is drawn as a band where all days have it. */
export const isBreak = (name) => BREAK.test(name.toLowerCase());
