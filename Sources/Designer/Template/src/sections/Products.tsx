import { Frame, Head, Picture, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** Things to buy, each with its picture. */
export function Products(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const items = said.items("items");
  if (section.layout === "rows") {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        <ul className="rows">
          {items.map((item) => (
            <li key={item.id} className="product-row">
              {item.has("picture") && <div className="frame frame-small"><Picture name={item.raw("picture")} /></div>}
              <div className="min-w-0 grow">
                <Name className="subtitle" {...item.text("name")} />
                {item.has("text") && <p className="quiet mt-1" {...item.text("text")} />}
              </div>
              {item.has("price") && <p className="price" {...item.text("price")} />}
            </li>
          ))}
        </ul>
      </Frame>
    );
  }
  if (section.layout === "stage") {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        <ul className="stage">
          {items.map((item) => (
            <li key={item.id} className="reveal">
              {item.has("picture") && <div className="frame product-frame"><Picture name={item.raw("picture")} /></div>}
              <div>
                <Name className="index-name" {...item.text("name")} />
                {item.has("text") && <p className="lede mt-3" {...item.text("text")} />}
                {item.has("price") && <p className="price mt-5 text-[length:var(--step-1)]" {...item.text("price")} />}
              </div>
            </li>
          ))}
        </ul>
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <Head section={section} words={said} />
      <ul className="tiles">
        {items.map((item) => (
          <li key={item.id} className="reveal">
            {item.has("picture") && <div className="frame product-frame mb-5"><Picture name={item.raw("picture")} /></div>}
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Name className="subtitle" {...item.text("name")} />
              {item.has("price") && <p className="price" {...item.text("price")} />}
            </div>
            {item.has("text") && <p className="quiet mt-1" {...item.text("text")} />}
          </li>
        ))}
      </ul>
    </Frame>
  );
}
