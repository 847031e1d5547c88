import { numeral } from "../look";
import { Frame, Head, Icon, itemTag } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** What is good about it, in a few points. */
export function Features(section: SectionProps) {
  const said = words(section.edit, section.content);
  const Name = itemTag(section);
  const items = said.items("items");
  if (section.layout === "list") {
    return (
      <Frame section={section}>
        <div className="beside">
          <Head section={section} words={said} className="sticky-head" />
          <ul className="rows">
            {items.map((item) => (
              <li key={item.id} className="flex gap-5 py-7">
                {item.has("icon") && <Icon name={item.raw("icon")} className="mt-1" />}
                <div>
                  <Name className="subtitle" {...item.text("title")} />
                  {item.has("text") && <p className="quiet mt-2" {...item.text("text")} />}
                </div>
              </li>
            ))}
          </ul>
        </div>
      </Frame>
    );
  }
  if (section.layout === "sided") {
    return (
      <Frame section={section}>
        <div className="sided">
          <div className="sided-panel on-bold"><Head section={section} words={said} /></div>
          <ul className="sided-list">
            {items.map((item) => (
              <li key={item.id}>
                {item.has("icon") && <Icon name={item.raw("icon")} className="mb-3" />}
                <Name className="subtitle" {...item.text("title")} />
                {item.has("text") && <p className="quiet mt-1" {...item.text("text")} />}
              </li>
            ))}
          </ul>
        </div>
      </Frame>
    );
  }
  const isNumbered = section.layout === "numbered";
  return (
    <Frame section={section}>
      <Head section={section} words={said} />
      <ul className={`tiles ${isNumbered ? "tiles-ruled" : ""}`}>
        {items.map((item, index) => (
          <li key={item.id} className="reveal">
            {isNumbered ? (
              <span className="numeral" aria-hidden="true">{numeral(section.data, index + 1, 2)}</span>
            ) : (
              item.has("icon") && <span className="icon-dot"><Icon name={item.raw("icon")} /></span>
            )}
            <Name className="subtitle" {...item.text("title")} />
            {item.has("text") && <p className="quiet mt-2" {...item.text("text")} />}
          </li>
        ))}
      </ul>
    </Frame>
  );
}
