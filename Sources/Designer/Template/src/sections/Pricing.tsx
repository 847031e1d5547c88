import { Action, Frame, Head, Icon, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { words, type Words } from "../words";

/** What it costs, plan by plan. */
export function Pricing(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const items = said.items("items");
  const isTable = section.layout === "table";
  const middle = items.length === 3 ? 1 : -1;
  // All prices of a list are of one size: that of the longest.
  const isLong = items.some((item) => item.raw("price").length > 8);
  return (
    <Frame section={section}>
      <Head section={section} words={said} className={isTable ? "" : "head-plans"} />
      <ul className={isTable ? "rows" : section.layout === "joined" ? "joined" : "tiles tiles-plans"}>
        {items.map((item, index) =>
          isTable ? (
            <li key={item.id} className="plan-row">
              <div>
                <Name className="subtitle" {...item.text("name")} />
                {item.has("text") && <p className="quiet mt-1" {...item.text("text")} />}
              </div>
              <Lines item={item} />
              <div className="plan-end"><Price item={item} isLong={isLong} /><Action words={item} className="button button-quiet" /></div>
            </li>
          ) : (
            <li key={item.id} className={`card plan reveal ${index === middle ? "plan-first on-bold" : ""}`}>
              <Name className="subtitle" {...item.text("name")} />
              {item.has("text") && <p className="quiet mt-2" {...item.text("text")} />}
              <Price item={item} isLong={isLong} />
              <Lines item={item} />
              <div className="mt-auto pt-8"><Action words={item} className={`button w-full ${index === middle || middle < 0 ? "" : "button-quiet"}`} /></div>
            </li>
          ),
        )}
      </ul>
    </Frame>
  );
}

function Price({ item, isLong }: { item: Words; isLong: boolean }) {
  if (!item.has("price")) return null;
  return (
    <p className="plan-price">
      <span className={isLong ? "amount amount-said" : "amount"} {...item.text("price")} />
      {item.has("period") && <span className="quiet" {...item.text("period")} />}
    </p>
  );
}

function Lines({ item }: { item: Words }) {
  if (!item.has("features")) return null;
  return (
    <ul className="ticks" data-edit={`${item.at}.features`}>
      {item.raw("features").split("\n").filter(Boolean).map((line) => (
        <li key={line}><Icon name="check" /><span>{line}</span></li>
      ))}
    </ul>
  );
}
