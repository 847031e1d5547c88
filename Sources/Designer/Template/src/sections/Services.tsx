import { numeral } from "../look";
import { Frame, Head, Icon, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** What can be had here, with prices where they are known. */
export function Services(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const items = said.items("items");
  if (section.layout === "rows") {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        <ul className="rows">
          {items.map((item) => (
            <li key={item.id} className="service-row">
              <Name className="subtitle" {...item.text("name")} />
              {item.has("text") && <p className="quiet" {...item.text("text")} />}
              {item.has("price") && <p className="price" {...item.text("price")} />}
            </li>
          ))}
        </ul>
      </Frame>
    );
  }
  if (section.layout === "index") {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        <ol className="index">
          {items.map((item, index) => (
            <li key={item.id}>
              <span className="index-number" aria-hidden="true">{numeral(section.data, index + 1, 2)}</span>
              <div>
                <Name className="index-name" {...item.text("name")} />
                {item.has("text") && <p className="quiet mt-1" {...item.text("text")} />}
              </div>
              {item.has("price") && <p className="price" {...item.text("price")} />}
            </li>
          ))}
        </ol>
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <Head section={section} words={said} />
      <ul className="tiles">
        {items.map((item) => (
          <li key={item.id} className="card reveal flex flex-col">
            {item.has("icon") && <Icon name={item.raw("icon")} className="mb-6" />}
            <Name className="subtitle" {...item.text("name")} />
            {item.has("text") && <p className="quiet mt-2" {...item.text("text")} />}
            {item.has("price") && <p className="price mt-auto pt-6" {...item.text("price")} />}
          </li>
        ))}
      </ul>
    </Frame>
  );
}
