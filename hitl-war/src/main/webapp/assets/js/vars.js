import { noChange } from '/assets/lib/lit-html/lit-html.js';
import { Directive, directive } from '/assets/lib/lit-html/directive.js';

/** Sets properties of an element's style by script: the content policy forbids style attributes. */
class Vars extends Directive {
  render() {
    return noChange;
  }

  update({ element }, [values]) {
    Object.entries(values).forEach(([name, value]) => {
      if (value === null) {
        element.style.removeProperty(name);
      } else {
        element.style.setProperty(name, String(value));
      }
    });
    return noChange;
  }
}

/** In a tag: `<div ${vars({'--day': 2})}>`; null takes a property away. */
export const vars = directive(Vars);
