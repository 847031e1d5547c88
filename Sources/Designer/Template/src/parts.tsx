import type { ReactNode } from "react";
import type { SectionProps } from "./site";
import { isPlaceholder, type Words } from "./words";

/** The frame of a section: its landmark, its surface and its rhythm. */
export function Frame(props: { section: SectionProps; className?: string; wide?: boolean; children: ReactNode }) {
  const { section, className = "", children } = props;
  const labelled = typeof section.content.heading === "string" && section.content.heading.trim() !== "";
  return (
    <section
      id={section.id}
      aria-labelledby={labelled ? `${section.id}-heading` : undefined}
      className={`section ${section.tone === "bold" ? "on-bold" : section.tone === "band" ? "bg-band" : className.includes("on-bold") ? "" : "on-paper"} ${className}`}
    >
      <div className={props.wide ? "" : "shell"}>{children}</div>
    </section>
  );
}

/** The heading of a section at its level; nothing where it has none. */
export function Heading(props: { section: SectionProps; words: Words; className?: string }) {
  if (!props.words.has("heading")) return null;
  const Tag = props.section.level === 1 ? "h1" : "h2";
  return <Tag id={`${props.section.id}-heading`} className={props.className ?? "title"} {...props.words.text("heading")} />;
}

export type ItemTag = "h2" | "h3";

/** The heading of an item: one level below that of its section, or in its place where the section has none. */
export function itemTag(section: SectionProps): ItemTag {
  const heading = section.content.heading;
  return section.level === 1 || typeof heading !== "string" || heading.trim() === "" ? "h2" : "h3";
}

/** Heading and introduction above a section. */
export function Head(props: { section: SectionProps; words: Words; className?: string }) {
  const { section, words } = props;
  if (!words.has("heading") && !words.has("intro")) return null;
  return (
    <div className={`head ${props.className ?? ""}`}>
      <Heading section={section} words={words} />
      {words.has("intro") && <p className="lede" {...words.text("intro")} />}
    </div>
  );
}

/** A link that leads on. Does not appear without a label. */
export function Action(props: { words: Words; label?: string; href?: string; className?: string }) {
  const { words, label = "action", href = "actionHref" } = props;
  if (!words.has(label)) return null;
  return <a className={props.className ?? "button"} href={words.raw(href) || "#main"} {...words.text(label)} />;
}

/** A drawing. It is decoration unless words say what it shows. */
export function Picture(props: { name: string; wide?: boolean; className?: string; alt?: string }) {
  const file = props.name.toLowerCase().replace(/[^a-z0-9-]+/g, "-");
  const described = props.alt ? { role: "img", "aria-label": props.alt } : { "aria-hidden": true };
  return (
    <svg className={`picture ${props.className ?? ""}`} focusable="false" {...described}>
      <use href={`/art/${file}.svg#${props.wide ? "wide" : "square"}`} />
    </svg>
  );
}

/** A small drawn sign. Always decoration: the words beside it say what it means. */
export function Icon(props: { name: string; className?: string }) {
  const name = props.name.toLowerCase().replace(/[^a-z0-9-]+/g, "-");
  return (
    <svg className={`icon icon-${name} ${props.className ?? ""}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}

/** A phone number or mail address as a link, unless it is still to be filled in. */
export function Reach(props: { words: Words; field: "phone" | "mail"; className?: string }) {
  const { words, field, className } = props;
  const value = words.raw(field);
  if (!value) return null;
  if (isPlaceholder(value)) return <span className={className} {...words.text(field)} />;
  const href = field === "mail" ? `mailto:${value}` : `tel:${value.replace(/[^+\d]/g, "")}`;
  return <a className={`link ${className ?? ""}`} dir="ltr" href={href} {...words.text(field)} />;
}

/**
 * The first letters of a name, for a portrait that nobody drew. Titles and small words do not count; of a name in
 * Arabic letters it is one, in the form that it has before others.
 */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const proper = words.filter((word) => !word.endsWith(".") && !/^\p{Ll}/u.test(word));
  const chosen = proper.length > 0 ? proper : words;
  const first = (word: string | undefined) => word?.match(/[\p{L}\p{N}]/u)?.[0] ?? "";
  const bare = (chosen[0] ?? "").replace(/^ال(?=\S{2})/, "");
  if (/[\u0600-\u06ff]/.test(first(bare))) return `${first(bare)}\u200d`;
  return chosen.slice(0, 2).map(first).join("").toUpperCase();
}
