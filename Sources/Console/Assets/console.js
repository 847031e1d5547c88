// What pages do better with a script. Each element is one behaviour; without it the page still works.
import "./connection-status.js";
import "./edit-box.js";
import "./live-parts.js";
import "./preview-frame.js";
import "./prompt-box.js";
import "./sign-in-code.js";
