import { childOf, childrenOf, numberOf, settingOf, type XmlElement } from './parse-xml';
import { type Look, readLook } from './read-look';

export type Style = { look: Look; level: number | null; align: string | undefined; numbering: XmlElement | undefined };

export type Styles = {
  /** What text looks like where no style says otherwise. */
  base: Look;
  /** With all that it is based on. Without an id, that of ordinary paragraphs. */
  paragraph: (id: string | undefined) => Style;
  /** Of a part of a paragraph. */
  character: (id: string | undefined) => Look;
};

const NONE: Style = { look: {}, level: null, align: undefined, numbering: undefined };

/** Styles rest on one another; a chain that is longer than this goes in a circle. */
const MAX_CHAIN = 20;

/** How the named styles of a file look; null for a file without any. */
export function readStyles(root: XmlElement | null): Styles {
  const styles = childrenOf(root ?? undefined, 'w:style');
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const ordinary = styles.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  );
  const known = new Map<XmlElement, Style>();
  const resolve = (style: XmlElement | undefined, left = MAX_CHAIN): Style => {
    if (!style || left === 0) return NONE;
    const found = known.get(style);
    if (found) return found;
    const below = resolve(byId.get(settingOf(style, 'w:basedOn') ?? ''), left - 1);
    const paragraph = childOf(style, 'w:pPr');
    const resolved: Style = {
      look: { ...below.look, ...readLook(childOf(style, 'w:rPr')) },
      level: readLevel(style) ?? below.level,
      align: settingOf(paragraph, 'w:jc') ?? below.align,
      numbering: childOf(paragraph, 'w:numPr') ?? below.numbering,
    };
    known.set(style, resolved);
    return resolved;
  };
  const defaults = childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return {
    base: { size: 10, ...readLook(defaults) },
    paragraph: (id) => resolve(id === undefined ? ordinary : (byId.get(id) ?? ordinary)),
    character: (id) => (id === undefined ? {} : resolve(byId.get(id)).look),
  };
}

const HEADING = /^heading ([1-6])$/i;

function readLevel(style: XmlElement): number | null {
  const named = HEADING.exec(settingOf(style, 'w:name') ?? '')?.[1];
  if (named) return Number(named);
  const outline = numberOf(settingOf(childOf(style, 'w:pPr'), 'w:outlineLvl'), { least: 0, most: 9 });
  return outline === null || outline > 5 ? null : outline + 1;
}
