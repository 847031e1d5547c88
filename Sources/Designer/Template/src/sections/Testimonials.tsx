import { Frame, Head } from "../parts";
import type { SectionProps } from "../site";
import { words, type Words } from "../words";

/** What others say about it. */
export function Testimonials(section: SectionProps) {
  const said = words(section.edit, section.content);
  const items = said.items("items");
  const isSingle = section.layout === "single" || items.length === 1;
  return (
    <Frame section={section}>
      <Head section={section} words={said} className={isSingle ? "head-centred" : ""} />
      <ul className={isSingle ? "quotes-single" : section.layout === "wall" ? "wall" : "tiles tiles-quotes"}>
        {items.map((item, index) => (
          <li key={item.id} className="reveal">
            <Quote section={section} item={item} isLarge={isSingle} isStrong={section.layout === "wall" && index % 3 === 1} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

type QuoteProps = { section: SectionProps; item: Words; isLarge: boolean; isStrong: boolean };

function Quote({ section, item, isLarge, isStrong }: QuoteProps) {
  return (
    <figure className={isLarge ? "" : isStrong ? "quote-strong" : "card flex h-full flex-col"}>
      <span className="quote-sign" aria-hidden="true">{section.data.site.direction === "rtl" ? "«" : "“"}</span>
      <blockquote className={isLarge ? "quote-large" : "quote-small"}><p {...item.text("quote")} /></blockquote>
      {(item.has("name") || item.has("role")) && (
        <figcaption className="mt-6">
          {item.has("name") && <span className="font-semibold" {...item.text("name")} />}
          {item.has("role") && <span className="quiet block" {...item.text("role")} />}
        </figcaption>
      )}
    </figure>
  );
}
