import { Frame, Head } from "../parts";
import type { SectionProps } from "../site";
import { words, type Words } from "../words";

const types: { [kind: string]: string } = { mail: "email", phone: "tel", number: "number", date: "date", time: "time" };

/** A form for those who come, order or join. */
export function SignUp(section: SectionProps) {
  const said = words(section.edit, section.content);
  return (
    <Frame section={section}>
      <div className={section.layout === "card" ? "contact-simple" : "contact-split"}>
        <Head section={section} words={said} />
        <form className="card form" method="post" aria-label={said.raw("heading")}>
          {said.items("fields").map((field) => (
            <label key={field.id}>
              <span {...field.text("label")} />
              <Field field={field} />
            </label>
          ))}
          <button className="button" type="submit" {...said.text("send")} />
        </form>
      </div>
    </Frame>
  );
}

function Field({ field }: { field: Words }) {
  const kind = field.raw("kind");
  const required = field.raw("required") === "yes";
  if (kind === "message") return <textarea name={field.id} rows={4} required={required} />;
  if (kind === "choice") {
    return (
      <select name={field.id} required={required}>
        {field.raw("options").split("\n").filter(Boolean).map((option) => <option key={option}>{option}</option>)}
      </select>
    );
  }
  return <input name={field.id} type={types[kind] ?? "text"} required={required} />;
}
