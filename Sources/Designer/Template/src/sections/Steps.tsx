import { numeral } from "../look";
import { Frame, Head, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** How it goes, one step after the other. */
export function Steps(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const isCards = section.layout === "cards";
  return (
    <Frame section={section}>
      <Head section={section} words={said} />
      <ol className={isCards ? "tiles" : section.layout === "stairs" ? "stairs" : "steps-line"}>
        {said.items("items").map((item, index) => (
          <li key={item.id} className={isCards ? "card reveal" : "reveal"}>
            <span className="step-number" aria-hidden="true">{numeral(section.data, index + 1)}</span>
            <Name className="subtitle" {...item.text("title")} />
            {item.has("text") && <p className="quiet mt-2" {...item.text("text")} />}
          </li>
        ))}
      </ol>
    </Frame>
  );
}
