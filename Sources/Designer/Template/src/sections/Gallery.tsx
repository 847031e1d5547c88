import { Frame, Head, Picture } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** Pictures with their captions. */
export function Gallery(section: SectionProps) {
  const said = words(section.edit, section.content);
  const isStrip = section.layout === "strip";
  const items = said.items("items");
  return (
    <Frame section={section} wide={isStrip}>
      <div className={isStrip ? "shell" : ""}>
        <Head section={section} words={said} />
      </div>
      <ul className={isStrip ? "strip" : section.layout === "stack" ? "stack" : "mosaic"} tabIndex={isStrip ? 0 : undefined} aria-label={isStrip ? said.raw("heading") : undefined}>
        {items.map((item, index) => (
          <li key={item.id}>
            <figure className="reveal">
              <div className="frame"><Picture name={item.raw("picture")} wide={!isStrip && index % 5 === 0 && index === items.length - 1} alt={item.raw("caption")} /></div>
              {item.has("caption") && <figcaption className="caption" {...item.text("caption")} />}
            </figure>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
