import { Fragment, type ReactNode } from "react";
import type { Content, Item } from "./site";

const rightToLeft = /[\u0590-\u08ff]/;
// A number in groups would be turned around, group by group, between words that are written from the right.
const grouped = /(\+?\d[\d ().-]{6,}\d)/;
const placeholder = /(\[[^\[\]\n]{2,80}\])/;

/** A text as it is shown: line breaks kept, and what stands in square brackets marked as still to be filled in. */
export function shown(text: string): ReactNode {
  const lines = text.split("\n");
  const isTurned = rightToLeft.test(text) && grouped.test(text);
  if (lines.length === 1 && !placeholder.test(text) && !isTurned) return text;
  const plain = (part: string) =>
    isTurned ? part.split(grouped).map((run, index) => (index % 2 === 1 ? <bdi key={index} dir="ltr">{run}</bdi> : run)) : part;
  return lines.map((line, row) => (
    <Fragment key={row}>
      {row > 0 && <br />}
      {line.split(placeholder).map((part, index) =>
        index % 2 === 1 ? (
          <mark key={index} className="placeholder">{part.slice(1, -1)}</mark>
        ) : (
          <Fragment key={index}>{plain(part)}</Fragment>
        ),
      )}
    </Fragment>
  ));
}

/** Whether a text is wholly a placeholder, so that it must not become a link. */
export const isPlaceholder = (text: string) => placeholder.test(text);

export type Words = {
  /** Where these words stand: `<page>.<section>` or `<page>.<section>.<list>.<id>`. */
  at: string;
  id: string;
  has(key: string): boolean;
  /** The bare text; empty where there is none. */
  raw(key: string): string;
  /** Properties for an element that shows the text at `key`. */
  text(key: string): { "data-edit": string; children: ReactNode };
  items(key: string): Words[];
};

/** Reads the words of a section, or of an item, each with the key under which it is edited. */
export function words(at: string, content: Content | Item): Words {
  const raw = (key: string) => {
    const value = content[key];
    return typeof value === "string" ? value : "";
  };
  return {
    at,
    id: raw("id"),
    has: (key) => (Array.isArray(content[key]) ? (content[key] as Item[]).length > 0 : raw(key).trim() !== ""),
    raw,
    text: (key) => ({ "data-edit": `${at}.${key}`, children: shown(raw(key)) }),
    items: (key) => {
      const value = content[key];
      return Array.isArray(value) ? value.map((item) => words(`${at}.${key}.${item.id}`, item)) : [];
    },
  };
}
