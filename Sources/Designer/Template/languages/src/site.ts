import type { LookPlan } from "./look";

// The shapes of the site's data. Words are read by key and may be missing; a section copes with what is there.
export type Item = { id: string } & { [key: string]: Value | undefined };
export type Value = string | Item[];
export type Content = { [key: string]: Value | undefined };

export type SectionPlan = { id: string; kind: string; layout: string };
export type PagePlan = { id: string; path: string; sections: SectionPlan[] };

/** A language that the site is in. */
export type LanguagePlan = {
  language: string;
  /** What it is called in itself. */
  name: string;
  direction: "ltr" | "rtl";
  numerals?: "latn" | "arab";
  /** What its addresses begin with: nothing for the site's own language. */
  base: string;
};

/** What site.json says: whose site it is, and its pages in the order of the navigation. */
export type SitePlan = {
  brand: { name: string; kind: string; place?: string };
  language: string;
  direction: "ltr" | "rtl";
  /** All languages, the site's own first. */
  languages: LanguagePlan[];
  /** The digits of the numbers that the site itself sets. */
  numerals?: "latn" | "arab";
  /** Where forms are sent. */
  forms?: string;
  look?: Partial<LookPlan>;
  pages: PagePlan[];
};

/**
 * What a file of another language than the site's own says of its texts, by their addresses within the file: what each
 * was made from, and which are not translated yet. One of these that is not its source any more has been translated.
 */
export type Origin = { from: string; untranslated: string[]; sources: { [address: string]: string } };

/** What src/content/<language>/site.json says: words that belong to no page. */
export type SharedWords = {
  tagline: string;
  words: { [key: string]: string };
  shared: Content;
  translation?: Origin;
  /** The addresses of texts that are still in the site's own language; put together in `languages.tsx`. */
  marks?: string[];
};

/** What src/content/<language>/<page>.json says. */
export type PageWords = {
  label: string;
  title: string;
  description: string;
  sections: { [id: string]: Content | undefined };
  translation?: Origin;
  marks?: string[];
};

/** Everything that one page needs to be drawn. */
export type PageData = {
  site: SitePlan;
  shared: SharedWords;
  labels: { [page: string]: string };
  id: string;
  page: PageWords;
};

/** What a section is given. `level` is that of its heading, `tone` the surface that it stands on. */
export type SectionProps = {
  id: string;
  edit: string;
  layout: string;
  tone: "paper" | "band" | "bold";
  level: 1 | 2;
  content: Content;
  data: PageData;
};
