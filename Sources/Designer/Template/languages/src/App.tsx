import { useEffect } from "react";
import { Languages, markElements } from "./languages";
import { lookClasses } from "./look";
import { Page } from "./pages/Page";
import { useRouter, type LoadPage } from "./router";
import { Footer } from "./sections/Footer";
import { Header } from "./sections/Header";
import type { PageData } from "./site";

/** The whole document body of the page that is shown. */
export function App(props: { data: PageData; load: LoadPage }) {
  const data = useRouter(props.data, props.load);
  useEffect(() => markElements(document, data), [data]);
  return (
    <div className={`site ${lookClasses(data)}`}>
      <a className="skip" href="#main" data-edit="site.words.skip">{data.shared.words.skip}</a>
      <Languages data={data} />
      <Header data={data} />
      <Page key={data.id} data={data} />
      <Footer data={data} />
    </div>
  );
}
