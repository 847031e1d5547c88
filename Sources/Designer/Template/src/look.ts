import type { PageData } from "./site";

/** What site.json says about arrangements that belong to the whole site and no colour or size can say. */
export type LookPlan = {
  header: string;
  footer: string;
  heads: string;
  surface: string;
  rhythm: string;
  frame: string;
};

const usual: LookPlan = { header: "bar", footer: "columns", heads: "start", surface: "outlined", rhythm: "quiet", frame: "plain" };

/** The site's arrangements; the usual ones where it says nothing. */
export function lookOf(data: PageData): LookPlan {
  const said = data.site.look ?? {};
  return {
    header: said.header ?? usual.header,
    footer: said.footer ?? usual.footer,
    heads: said.heads ?? usual.heads,
    surface: said.surface ?? usual.surface,
    rhythm: said.rhythm ?? usual.rhythm,
    frame: said.frame ?? usual.frame,
  };
}

/** The classes by which the styles know the arrangements. */
export function lookClasses(data: PageData): string {
  const look = lookOf(data);
  const names = [`heads-${look.heads}`, `surface-${look.surface}`, `rhythm-${look.rhythm}`, `cut-${look.frame}`];
  return [...names, `digits-${data.site.numerals ?? "latn"}`].join(" ");
}

/** A whole number in the digits that the site uses. The same on every machine, unlike those of Intl. */
export function numeral(data: PageData, value: number, digits = 1): string {
  const text = String(value).padStart(digits, "0");
  return data.site.numerals === "arab" ? text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))) : text;
}
