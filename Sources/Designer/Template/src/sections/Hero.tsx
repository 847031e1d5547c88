import { Action, Heading, Picture } from "../parts";
import type { SectionProps } from "../site";
import { words, type Words } from "../words";

/** The opening of a page: who this is, and what to do next. */
export function Hero(section: SectionProps) {
  const said = words(section.edit, section.content);
  if (section.layout === "centred") return <Centred section={section} said={said} />;
  if (section.layout === "poster") return <Poster section={section} said={said} />;
  if (section.layout === "overlap" && said.has("picture")) return <Overlap section={section} said={said} />;
  if (section.layout === "letter") return <Letter section={section} said={said} />;
  return <Split section={section} said={said} />;
}

type Part = { section: SectionProps; said: Words };

function Eyebrow({ said }: { said: Words }) {
  return said.has("eyebrow") ? <p className="eyebrow" {...said.text("eyebrow")} /> : null;
}

function Actions({ said, className = "" }: { said: Words; className?: string }) {
  if (!said.has("action") && !said.has("second")) return null;
  return (
    <div className={`actions ${className}`}>
      <Action words={said} />
      <Action words={said} label="second" href="secondHref" className="button button-quiet" />
    </div>
  );
}

function Split({ section, said }: Part) {
  const picture = said.raw("picture");
  return (
    <section id={section.id} aria-labelledby={`${section.id}-heading`} className={picture ? "hero-split" : "section on-paper"}>
      <div className="shell">
        <div className="hero-words">
          <Eyebrow said={said} />
          <Heading section={section} words={said} className="display" />
          {said.has("text") && <p className="lede" {...said.text("text")} />}
          <Actions said={said} />
        </div>
      </div>
      {picture && <div className="hero-picture"><Picture name={picture} alt={said.raw("pictureAlt")} /></div>}
    </section>
  );
}

function Centred({ section, said }: Part) {
  return (
    <section id={section.id} aria-labelledby={`${section.id}-heading`} className="hero-centred on-paper">
      <div className="shell">
        <div className="hero-words">
          <Eyebrow said={said} />
          <Heading section={section} words={said} className="display" />
          {said.has("text") && <p className="lede" {...said.text("text")} />}
          <Actions said={said} className="justify-center" />
        </div>
        {said.has("picture") && (
          <div className="frame aspect-[4/3] sm:aspect-[21/9]">
            <Picture name={said.raw("picture")} wide alt={said.raw("pictureAlt")} />
          </div>
        )}
      </div>
    </section>
  );
}

function Poster({ section, said }: Part) {
  return (
    <section id={section.id} aria-labelledby={`${section.id}-heading`} className="hero-poster on-bold">
      <div className="shell">
        <Eyebrow said={said} />
        <Heading section={section} words={said} className="display display-poster" />
        <div className="hero-below">
          <div>
            {said.has("text") && <p className="lede" {...said.text("text")} />}
            <Actions said={said} />
          </div>
        </div>
      </div>
      {said.has("picture") && (
        <div className="hero-strip"><Picture name={said.raw("picture")} wide alt={said.raw("pictureAlt")} /></div>
      )}
    </section>
  );
}

function Overlap({ section, said }: Part) {
  return (
    <section id={section.id} aria-labelledby={`${section.id}-heading`} className="hero-overlap on-paper">
      <div className="hero-stage"><Picture name={said.raw("picture")} wide alt={said.raw("pictureAlt")} /></div>
      <div className="shell">
        <div className="hero-card">
          <Eyebrow said={said} />
          <Heading section={section} words={said} className="display" />
          {said.has("text") && <p className="lede" {...said.text("text")} />}
          <Actions said={said} />
        </div>
      </div>
    </section>
  );
}

/** Kinds that show pictures of their own: a letter above them needs none. */
const shows = new Set(["gallery", "products"]);

function Letter({ section, said }: Part) {
  const plans = section.data.site.pages.find((page) => page.id === section.data.id)?.sections ?? [];
  const next = plans[plans.findIndex((plan) => plan.id === section.id) + 1];
  const hasPicture = said.has("picture") && !(next && shows.has(next.kind));
  return (
    <section id={section.id} aria-labelledby={`${section.id}-heading`} className="hero-letter on-paper">
      <div className="shell">
        <div className={hasPicture ? "hero-letter-start" : undefined}>
          <div>
            <Eyebrow said={said} />
            <Heading section={section} words={said} className="display display-letter" />
          </div>
          {hasPicture && (
            <div className="frame frame-tall hero-letter-picture"><Picture name={said.raw("picture")} alt={said.raw("pictureAlt")} /></div>
          )}
        </div>
        <div className="hero-letter-end">
          {said.has("text") && <p className="lede" {...said.text("text")} />}
          <Actions said={said} />
        </div>
      </div>
    </section>
  );
}
