import { Action, Frame, Head, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** What a gift does, tier by tier. */
export function Donations(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const isRows = section.layout === "rows";
  return (
    <Frame section={section}>
      <Head section={section} words={said} />
      <ul className={isRows ? "rows" : "tiles"}>
        {said.items("items").map((item) => (
          <li key={item.id} className={isRows ? "plan-row" : "card"}>
            <p className="price text-[length:var(--step-3)]" {...item.text("amount")} />
            {item.has("title") && <Name className="subtitle" {...item.text("title")} />}
            {item.has("text") && <p className="quiet mt-2" {...item.text("text")} />}
          </li>
        ))}
      </ul>
      <div className="actions mt-10"><Action words={said} /></div>
      {said.has("note") && <p className="quiet mt-4" {...said.text("note")} />}
    </Frame>
  );
}
