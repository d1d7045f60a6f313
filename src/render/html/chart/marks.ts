import type { Element } from '@xmldom/xmldom';

/**
 * Gathers the marks of one colour in a group that names the colour once, and their enterprises in order: `data-firms="0 3 4"`.
 * The charts label every mark with the number of its enterprise.
 */
export function gatherMarks(svg: Element): void {
  for (const group of [...svg.getElementsByTagName('g')]) {
    const marks = [...group.childNodes].filter((node) => isMark(node as Element)) as Element[];
    const byColour = new Map<string, Element[]>();
    for (const mark of marks) {
      const colour = mark.getAttribute('fill') ?? '';
      const alike = byColour.get(colour);
      if (alike === undefined) byColour.set(colour, [mark]);
      else alike.push(mark);
    }
    for (const [colour, alike] of byColour) {
      const gathered = group.appendChild(svg.ownerDocument?.createElementNS(svg.namespaceURI, 'g') as Element) as Element;
      gathered.setAttribute('fill', colour);
      gathered.setAttribute('data-firms', alike.map((mark) => mark.getAttribute('aria-label')).join(' '));
      for (const mark of alike) {
        mark.removeAttribute('fill');
        gathered.appendChild(mark);
      }
    }
  }
}

function isMark(node: Element): boolean {
  return (node.nodeName === 'circle' || node.nodeName === 'path') && /^\d+$/.test(node.getAttribute('aria-label') ?? '');
}
