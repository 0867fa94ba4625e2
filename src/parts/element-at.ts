/** Hands over the element that stands at a place of a template: Lit's `ref` without what it needs to forget one again. */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class ElementAt extends Directive {
  render(_take: (element: HTMLElement) => void): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [take]: Parameters<this['render']>): typeof noChange {
    take(element as HTMLElement);
    return noChange;
  }
}

/** Calls `take` with the element at every drawing of the template; it is not told when the element leaves. */
export const elementAt = directive(ElementAt);
