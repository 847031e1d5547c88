import { Form, Required } from "../forms";
import { Frame, Head } from "../parts";
import type { SectionProps } from "../site";
import { words, type Words } from "../words";

/** A form for those who come, order or join. */
export function SignUp(section: SectionProps) {
  const said = words(section.edit, section.content);
  const fields = said.items("fields");
  const named = fields.find((field) => field.raw("kind") === "text");
  const form = (
    <Form section={section} className="card form" label={said.raw("heading")}>
      <div className="fields">
        {fields.map((field) => <Field key={field.id} section={section} field={field} isName={field.id === named?.id} />)}
      </div>
      <button className="button" type="submit" {...said.text("send")} />
      {said.has("note") && <p className="quiet text-[length:var(--step--1)]" {...said.text("note")} />}
    </Form>
  );
  if (section.layout === "wide") {
    return (
      <Frame section={section}>
        <Head section={section} words={said} />
        {form}
      </Frame>
    );
  }
  return (
    <Frame section={section}>
      <div className={section.layout === "card" ? "contact-simple" : "contact-split"}>
        <Head section={section} words={said} className={section.layout === "card" ? "head-centred" : "sticky-head"} />
        {form}
      </div>
    </Frame>
  );
}

type FieldProps = { section: SectionProps; field: Words; isName: boolean };

/** One field. Few short choices are shown at once; more of them fold away. */
function Field({ section, field, isName }: FieldProps) {
  const kind = field.raw("kind");
  const required = field.raw("required") === "yes";
  const label = <span><span {...field.text("label")} />{required && <Required section={section} />}</span>;
  const options = field.raw("options").split("\n").map((option) => option.trim()).filter(Boolean);
  if (kind === "choice" && options.length > 0 && options.length <= 4 && options.every((option) => option.length <= 24)) {
    return (
      <fieldset className="field-wide">
        <legend>{label}</legend>
        <div className="choices" data-edit={`${field.at}.options`}>
          {options.map((option) => (
            <label key={option}><input type="radio" name={field.id} value={option} required={required} /><span>{option}</span></label>
          ))}
        </div>
      </fieldset>
    );
  }
  const isWide = kind === "message";
  return (
    <label className={isWide ? "field-wide" : undefined}>
      {label}
      {isWide ? (
        <textarea name={field.id} rows={4} dir="auto" required={required} />
      ) : kind === "choice" ? (
        <select name={field.id} required={required} defaultValue="">
          <option value="">{section.data.shared.words.choose}</option>
          {options.map((option) => <option key={option}>{option}</option>)}
        </select>
      ) : (
        <Input kind={kind} id={field.id} required={required} isName={isName} />
      )}
    </label>
  );
}

function Input({ kind, id, required, isName }: { kind: string; id: string; required: boolean; isName: boolean }) {
  switch (kind) {
    case "mail":
      return <input name={id} type="email" inputMode="email" autoComplete="email" dir="ltr" required={required} />;
    case "phone":
      return <input name={id} type="tel" inputMode="tel" autoComplete="tel" dir="ltr" required={required} />;
    case "number":
      return <input name={id} type="number" inputMode="numeric" min={0} required={required} />;
    case "date":
      return <input name={id} type="date" required={required} />;
    case "time":
      return <input name={id} type="time" required={required} />;
    default:
      return <input name={id} dir="auto" autoComplete={isName ? "name" : undefined} required={required} />;
  }
}
