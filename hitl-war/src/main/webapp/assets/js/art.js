/** The picture beside the sign-in: a tilted sheet, and the week that it becomes. Drawn, so that it is nobody's document. */
import { html, svg } from './page.js';
import { dayNames } from './text.js';

const BLOCKS = [
  [0, 250, 78, 'maths', 'Maths'], [0, 334, 78, 'english', 'English'], [0, 446, 150, 'science', 'Science'],
  [1, 250, 78, 'english', 'English'], [1, 334, 78, 'maths', 'Maths'], [1, 446, 78, 'humanities', 'Geography'], [1, 530, 66, 'languages', 'French'],
  [2, 250, 78, 'maths', 'Maths'], [2, 334, 78, 'english', 'English'], [2, 446, 150, 'pe', 'P.E.'],
];

const left = (day) => 400 + day * 110;

const block = ([day, top, height, family, name]) => svg`
  <g class="art-block sub-${family}">
    <rect class="fill" x=${left(day)} y=${top} width="104" height=${height} rx="5"/>
    <rect class="edge" x=${left(day)} y=${top} width="4" height=${height} rx="2"/>
    <text x=${left(day) + 14} y=${top + 22}>${name}</text>
  </g>`;

const cells = Array.from({ length: 20 }, (_, cell) => [cell % 5, Math.floor(cell / 5)]);

const sheet = svg`
  <g class="art-sheet" transform="rotate(-5 300 400)">
    <rect class="page" x="-110" y="130" width="640" height="520" rx="4"/>
    <text class="head" x="-60" y="190">Class 4 Maple — Weekly Timetable</text>
    ${cells.map(([column, row]) => svg`
      <rect class="cell tint-${(column * 3 + row) % 4}" x=${-60 + column * 110} y=${240 + row * 90} width="110" height="90"/>`)}
  </g>`;

/** @param {string} lunch as the language calls it */
export const art = (lunch) => html`
  <svg viewBox="0 0 800 800" preserveAspectRatio="xMidYMid slice">
    ${sheet}
    ${svg`<rect class="art-card" x="376" y="188" width="368" height="436" rx="14"/>
    <g class="art-days">${dayNames('short').slice(0, 3).map((name, day) => svg`<text x=${left(day) + 36} y="230">${name}</text>`)}</g>
    <path class="art-rule" d="M400 416h324M400 442h324"/><text class="art-lunch" x="562" y="433" text-anchor="middle">${lunch}</text>
    ${BLOCKS.map(block)}`}
  </svg>`;
