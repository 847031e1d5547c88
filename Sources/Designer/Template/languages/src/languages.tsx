// What a site in several languages needs besides its words: addresses, what stands in for a missing text, the switcher.
import type { Content, Item, LanguagePlan, Origin, PageData, PagePlan, PageWords, SharedWords, SitePlan } from "./site";

/** The address in a language of what is at `path` in the site's own. */
export function addressIn(language: LanguagePlan, path: string): string {
  return path === "/" && language.base ? language.base : language.base + path;
}

/** The language of an address; the site's own for one that belongs to no other. */
export function languageAt(site: SitePlan, path: string): LanguagePlan {
  const own = site.languages[0] ?? { language: site.language, name: "", direction: site.direction, base: "" };
  return site.languages.find(({ base }) => base && (path === base || path === `${base}.html` || path.startsWith(`${base}/`))) ?? own;
}

/** What the addresses of a page's data begin with. */
export function baseOf(site: SitePlan): string {
  return site.languages.find((one) => one.language === site.language)?.base ?? "";
}

/** The site with the direction and addresses of one of its languages. */
export function siteIn(site: SitePlan, own: LanguagePlan): SitePlan {
  if (!own.base) return site;
  const pages = site.pages.map((page) => ({ ...page, path: addressIn(own, page.path) }));
  return { ...site, language: own.language, direction: own.direction, numerals: own.numerals, pages };
}

// Keys whose texts nobody reads: they are the same in every language.
const isRead = (key: string) => !key.endsWith("Href") && !["href", "picture", "pictureAlt", "icon", "kind", "required", "id"].includes(key);

/** A link to a page of the site leads to that page in the same language. */
function linked(href: string, pages: PagePlan[], own: LanguagePlan): string {
  const path = href.split(/[?#]/, 1)[0] ?? "";
  return pages.some((page) => page.path === path) ? addressIn(own, path) + href.slice(path.length) : href;
}

/**
 * Puts the words of another language in the place of those of the site's own.
 *
 * Sections, items, links and pictures are always those of the site's own language, so that a translation that is
 * behind, or edited by hand, still makes a whole page.
 */
class Joining {
  marks: string[] = [];

  constructor(
    private readonly prefix: string,
    private readonly origin: Origin | undefined,
    private readonly pages: PagePlan[],
    private readonly own: LanguagePlan,
  ) {}

  text(address: string, source: string, other: unknown): string {
    const said = typeof other === "string" && other.trim() !== "" ? other : undefined;
    // What is as its source was follows the source, whether nobody translated it yet or nobody needs to.
    if (said !== undefined && said !== this.origin?.sources[address]) return said;
    const isOpen = said === undefined || (this.origin?.untranslated.includes(address) ?? false);
    if (isOpen && /\p{L}/u.test(source)) this.marks.push(`${this.prefix}${address}`);
    return source;
  }

  content(address: string, source: Content, other: Content | undefined): Content {
    const result: Content = {};
    for (const [key, value] of Object.entries(source)) {
      const place = `${address}.${key}`;
      const said = other?.[key];
      if (Array.isArray(value)) {
        const items = Array.isArray(said) ? said : [];
        result[key] = value.map((item): Item => {
          const own = items.find((candidate) => candidate.id === item.id);
          return { ...this.content(`${place}.${item.id}`, item, own), id: item.id };
        });
      } else if (typeof value === "string") {
        const isLink = key === "href" || key.endsWith("Href");
        result[key] = isLink ? linked(value, this.pages, this.own) : isRead(key) ? this.text(place, value, said) : value;
      }
    }
    return result;
  }
}

/** A page in another language. */
export function joinedPage(id: string, source: PageWords, other: PageWords | undefined, site: SitePlan, own: LanguagePlan): PageWords {
  const joining = new Joining(`${id}.`, other?.translation, site.pages, own);
  const sections: PageWords["sections"] = {};
  const label = joining.text("label", source.label, other?.label);
  const title = joining.text("title", source.title, other?.title);
  const description = joining.text("description", source.description, other?.description);
  for (const [name, content] of Object.entries(source.sections)) {
    if (content) sections[name] = joining.content(name, content, other?.sections?.[name]);
  }
  return { label, title, description, sections, marks: joining.marks };
}

/** The words that belong to no page, with the marks of those that stand on every page. */
export function joinedShared(
  source: SharedWords, other: SharedWords | undefined, pages: PageWords[], site: SitePlan, own: LanguagePlan,
): SharedWords {
  const joining = new Joining("site.", other?.translation, site.pages, own);
  const tagline = joining.text("tagline", source.tagline, other?.tagline);
  const shared = joining.content("shared", source.shared, other?.shared);
  const words: SharedWords["words"] = {};
  for (const [key, word] of Object.entries({ ...source.words, ...other?.words })) {
    words[key] = joining.text(`words.${key}`, source.words[key] ?? word, other?.words?.[key]);
  }
  const labels = site.pages.map((page) => `${page.id}.label`).filter((label, index) => pages[index]?.marks?.includes(label));
  return { tagline, words, shared, marks: [...joining.marks, ...labels] };
}

// MARK: Texts that are still in the site's own language

const own = (data: PageData) => data.site.languages[0]?.language ?? data.site.language;
const marksOf = (data: PageData) => new Set([...(data.shared.marks ?? []), ...(data.page.marks ?? [])]);

/** Says in HTML which texts are still in the site's own language: every text carries its address. */
export function markHTML(html: string, data: PageData): string {
  const marks = marksOf(data);
  if (marks.size === 0) return html;
  return html.replace(/ data-edit="([^"]*)"/g, (attribute, address: string) =>
    marks.has(address) ? `${attribute} lang="${own(data)}"` : attribute,
  );
}

/** The same for pages that were put up without loading a document. */
export function markElements(root: ParentNode, data: PageData) {
  const marks = marksOf(data);
  if (marks.size === 0) return;
  root.querySelectorAll<HTMLElement>("[data-edit]").forEach((element) => {
    if (marks.has(element.dataset.edit ?? "")) element.lang = own(data);
  });
}

// MARK: The switcher

/** Every language by its own name, each leading to this very page in it. */
export function Languages({ data }: { data: PageData }) {
  const { languages, language, pages } = data.site;
  if (languages.length < 2) return null;
  const here = languages.find((one) => one.language === language);
  const shown = pages.find((page) => page.id === data.id && data.id !== "not-found")?.path ?? "/";
  const path = (here?.base && shown.startsWith(here.base) ? shown.slice(here.base.length) : shown) || "/";
  const list = (
    <ul>
      {languages.map((one) => (
        <li key={one.language}>
          <a
            href={addressIn(one, path)} lang={one.language} hrefLang={one.language} dir={one.direction}
            aria-current={one.language === language ? "true" : undefined}
          >
            {one.name}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav className="languages" aria-label={data.shared.words.languages}>
      <div className="shell">
        {languages.length < 5 ? list : (
          <details data-menu>
            <summary><span lang={language}>{here?.name}</span></summary>
            {list}
          </details>
        )}
      </div>
    </nav>
  );
}
