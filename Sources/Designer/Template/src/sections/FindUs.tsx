import { Frame, Heading, Icon, Picture } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** Where it is and how to get there. */
export function FindUs(section: SectionProps) {
  const said = words(section.edit, section.content);
  const facts = (
    <>
      <Heading section={section} words={said} />
      {said.has("text") && <p className="lede mt-5" {...said.text("text")} />}
      {said.has("address") && (
        <address className="address not-italic">
          <Icon name="map-pin" />
          <span {...said.text("address")} />
        </address>
      )}
      {said.has("directions") && <p className="prose mt-5" {...said.text("directions")} />}
      {said.has("items") && (
        <dl className="facts">
          {said.items("items").map((item) => (
            <div key={item.id}>
              <dt {...item.text("label")} />
              <dd {...item.text("text")} />
            </div>
          ))}
        </dl>
      )}
      {said.has("mapHref") && (
        <a className="button button-quiet mt-8" href={said.raw("mapHref")} rel="noreferrer" data-edit="site.words.openMap">
          {section.data.shared.words.openMap}
        </a>
      )}
    </>
  );
  if (section.layout === "plain") {
    return (
      <Frame section={section}>
        <div className="column">{facts}</div>
      </Frame>
    );
  }
  if (section.layout === "overlap") {
    return (
      <Frame section={section}>
        <div className="find-overlap">
          <div className="frame"><Picture name="map" wide /></div>
          <div className="card find-card">{facts}</div>
        </div>
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <div className="find-map">
        <div>{facts}</div>
        <div className="frame map-frame"><Picture name="map" /></div>
      </div>
    </Frame>
  );
}
