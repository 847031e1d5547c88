import { hydrateRoot } from "react-dom/client";
import { App, type Words } from "./App";
import "./styles.css";
import "./theme.css";

const root = document.getElementById("root");
const words = document.getElementById("words");
if (root && words) hydrateRoot(root, <App words={JSON.parse(words.textContent ?? "{}") as Words} />);
