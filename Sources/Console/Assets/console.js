// What pages do better with a script. Each element is one behaviour; without it the page still works.
import "./connection-status.js";
import "./desk-panels.js";
import "./edit-box.js";
import "./live-parts.js";
import "./live-turn.js";
import "./log-view.js";
import "./menus.js";
import "./notification-bell.js";
import "./older-turns.js";
import "./preview-frame.js";
// Within the frame's element, and so after it.
import "./click-edit.js";
import "./page-problems.js";
import "./prompt-box.js";
import "./sending.js";
import "./sign-in-code.js";
import "./skipping.js";
import "./talk-menu.js";
import "./visual-diff.js";
// After the parts: what they hold is noted as the server sent it, before a miniature changes it.
import "./site-miniature.js";
