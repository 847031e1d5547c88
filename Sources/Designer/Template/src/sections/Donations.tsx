import { Action, Frame, Head, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { words, type Words } from "../words";

/** What a gift does, tier by tier. */
export function Donations(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const items = said.items("items");
  const what = (item: Words) => (
    <>
      {item.has("title") && <Name className="subtitle" {...item.text("title")} />}
      {item.has("text") && <p className="quiet mt-1" {...item.text("text")} />}
    </>
  );
  // All amounts of a list are of one size: that of the longest.
  const isLong = items.some((item) => item.raw("amount").length > 9);
  const amount = (item: Words) => <p className={isLong ? "gift gift-said" : "gift"} {...item.text("amount")} />;
  const end = (
    <div className="gift-end">
      <Action words={said} className="button button-large" />
      {said.has("note") && <p className="quiet" {...said.text("note")} />}
    </div>
  );
  if (section.layout === "rows") {
    return (
      <Frame section={section}>
        <div className="beside">
          <Head section={section} words={said} className="sticky-head" />
          <div>
            <ul className="rows gift-rows">
              {items.map((item) => <li key={item.id}>{amount(item)}<div>{what(item)}</div></li>)}
            </ul>
            {end}
          </div>
        </div>
      </Frame>
    );
  }
  if (section.layout === "scale") {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        <ul className="gift-scale">
          {items.map((item) => <li key={item.id}><div className="gift-bar">{amount(item)}</div>{what(item)}</li>)}
        </ul>
        {end}
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <Head section={section} words={said} />
      <ul className="tiles">
        {items.map((item) => <li key={item.id} className="card reveal">{amount(item)}<div className="mt-4">{what(item)}</div></li>)}
      </ul>
      {end}
    </Frame>
  );
}
