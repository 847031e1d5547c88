import { Frame, Heading, Picture } from "../parts";
import type { SectionProps } from "../site";
import { words } from "../words";

/** Where it comes from and why, told in a few paragraphs. */
export function Story(section: SectionProps) {
  const said = words(section.edit, section.content);
  const quote = said.has("quote") && <blockquote className="pull"><p {...said.text("quote")} /></blockquote>;
  if (section.layout === "letter") {
    return (
      <Frame section={section}>
        <div className="story-letter">
          <div>
            <Heading section={section} words={said} className="label-start" />
            {said.has("picture") && <div className="frame frame-stamp"><Picture name={said.raw("picture")} /></div>}
          </div>
          <div>
            <p className="letter" {...said.text("text")} />
            {quote}
          </div>
        </div>
      </Frame>
    );
  }
  if (section.layout === "column" || !said.has("picture")) {
    return (
      <Frame section={section}>
        <div className="story-column reveal">
          <Heading section={section} words={said} />
          <div>
            <p className="prose" {...said.text("text")} />
            {quote}
            {said.has("picture") && <div className="frame aspect-[16/9] mt-10"><Picture name={said.raw("picture")} wide /></div>}
          </div>
        </div>
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <div className="story-side">
        <div className="frame frame-tall reveal"><Picture name={said.raw("picture")} alt={said.raw("pictureAlt")} /></div>
        <div className="reveal">
          <Heading section={section} words={said} />
          <p className="prose mt-6" {...said.text("text")} />
          {quote}
        </div>
      </div>
    </Frame>
  );
}
