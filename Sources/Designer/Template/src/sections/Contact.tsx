import { Form, Required } from "../forms";
import { Frame, Head, Icon, Reach } from "../parts";
import type { SectionProps } from "../site";
import { words, type Words } from "../words";

/** How to reach them, and a form where one is wanted. */
export function Contact(section: SectionProps) {
  const said = words(section.edit, section.content);
  const hasForm = said.has("form") || said.has("send");
  const ways = (said.has("phone") || said.has("mail") || said.has("address")) && (
    <ul className="ways">
      {said.has("phone") && <li><Icon name="phone" /><Reach words={said} field="phone" /></li>}
      {said.has("mail") && <li><Icon name="mail" /><Reach words={said} field="mail" /></li>}
      {said.has("address") && <li><Icon name="map-pin" /><span {...said.text("address")} /></li>}
    </ul>
  );
  if (!hasForm) {
    return (
      <Frame section={section}>
        <div className="beside">
          <Head section={section} words={said} className="mb-8" />
          {ways}
        </div>
      </Frame>
    );
  }
  if (section.layout === "simple") {
    return (
      <Frame section={section}>
        <div className="contact-simple">
          <Head section={section} words={said} className="head-centred" />
          {ways}
          <MessageForm section={section} said={said} />
        </div>
      </Frame>
    );
  }
  const isBand = section.layout === "band";
  return (
    <Frame section={section}>
      <div className={isBand ? "contact-band" : "contact-split"}>
        <div className={isBand ? "on-bold" : ""}>
          <Head section={section} words={said} className="mb-10" />
          {ways}
        </div>
        <MessageForm section={section} said={said} />
      </div>
    </Frame>
  );
}

function MessageForm({ section, said }: { section: SectionProps; said: Words }) {
  const labels = section.data.shared.words;
  const field = (key: string, fallback: string | undefined) =>
    said.has(key) ? said.text(key) : { "data-edit": `site.words.${key}`, children: fallback };
  const need = <Required section={section} />;
  return (
    <Form section={section} className="card form" label={said.raw("form") || said.raw("heading")}>
      {said.has("form") && <p className="subtitle" {...said.text("form")} />}
      <div className="fields">
        <label className="field-wide">
          <span><span {...field("name", labels.name)} />{need}</span>
          <input name="name" autoComplete="name" dir="auto" required />
        </label>
        <label>
          <span><span data-edit="site.words.mail">{labels.mail}</span>{need}</span>
          <input name="mail" type="email" inputMode="email" autoComplete="email" dir="ltr" required />
        </label>
        {labels.phone && (
          <label>
            <span data-edit="site.words.phone">{labels.phone}</span>
            <input name="phone" type="tel" inputMode="tel" autoComplete="tel" dir="ltr" />
          </label>
        )}
        <label className="field-wide">
          <span><span {...field("message", labels.message)} />{need}</span>
          <textarea name="message" rows={5} dir="auto" required />
        </label>
      </div>
      <button className="button" type="submit" {...field("send", labels.send)} />
    </Form>
  );
}
