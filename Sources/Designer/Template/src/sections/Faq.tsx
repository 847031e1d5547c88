import { numeral } from "../look";
import { Frame, Head } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** Questions and their answers. */
export function Faq(section: SectionProps) {
  const said = words(section.edit, section.content);
  const items = said.items("items");
  if (section.layout === "columns") {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        <dl className="faq-columns">
          {items.map((item) => (
            <div key={item.id}>
              <dt className="subtitle" {...item.text("question")} />
              <dd className="quiet mt-2" {...item.text("answer")} />
            </div>
          ))}
        </dl>
      </Frame>
    );
  }
  if (section.layout === "numbered") {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        <dl className="faq-numbered">
          {items.map((item, index) => (
            <div key={item.id}>
              <dt className="subtitle">
                <span className="index-number" aria-hidden="true">{numeral(section.data, index + 1, 2)}</span>
                <span {...item.text("question")} />
              </dt>
              <dd className="quiet" {...item.text("answer")} />
            </div>
          ))}
        </dl>
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <div className="beside">
        <Head section={section} words={said} className="sticky-head" />
        <div className="rows">
          {items.map((item, index) => (
            <details key={item.id} className="fold" open={index === 0}>
              <summary><span className="subtitle" {...item.text("question")} /></summary>
              <p className="quiet" {...item.text("answer")} />
            </details>
          ))}
        </div>
      </div>
    </Frame>
  );
}
