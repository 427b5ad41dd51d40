"use strict";
// Everything can be done by keyboard: see the list of keys on the page. What the page shows is what stands on disk, so
// it is loaded anew after every decision; the claim to go on with stands in the address.
(() => {
  const meta = (name) => document.querySelector(`meta[name="briefgen-${name}"]`).content;
  const cards = [...document.querySelectorAll(".claim")];
  const by = document.getElementById("by");
  const status = document.getElementById("status");
  const refusal = document.getElementById("refusal");
  const KEYS = { a: "accept", e: "correct", d: "dispute", r: "reject", p: "apply-proposal" };
  let now = 0;
  let busy = false;

  const show = (place) => {
    if (!cards.length) return;
    now = Math.max(0, Math.min(cards.length - 1, place));
    const card = cards[now];
    for (const each of cards) each.toggleAttribute("aria-current", false);
    card.setAttribute("aria-current", "true");
    for (const mark of document.querySelectorAll("mark")) {
      mark.classList.toggle("now", mark.dataset.claims.split(" ").includes(card.dataset.claim));
    }
    const first = document.querySelector("mark.now");
    if (first) first.scrollIntoView({ block: "center" });
    card.focus();
    history.replaceState(null, "", `#${card.dataset.claim}`);
  };

  const send = async (card, decision, note, values) => {
    if (busy) return;
    busy = true;
    refusal.textContent = "";
    try {
      const answer = await fetch(location.pathname, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Briefgen-Token": meta("token") },
        body: JSON.stringify({ claim: card.dataset.claim, decision, by: by.value, note, values, seen: meta("seen") }),
      });
      const said = await answer.json();
      if (!answer.ok) throw new Error(said.refused);
      sessionStorage.setItem("briefgen-status", `${card.dataset.claim}: ${decision}`);
      const next = cards[Math.min(cards.indexOf(card) + 1, cards.length - 1)];
      history.replaceState(null, "", `#${next.dataset.claim}`);
      location.reload();
    } catch (error) {
      refusal.textContent = error.message;
      busy = false;
    }
  };

  const open = (card, kind) => {
    for (const form of card.querySelectorAll("form")) form.hidden = !form.classList.contains(kind);
    card.querySelector(`form.${kind} input, form.${kind} textarea`).focus();
  };

  const leave = (card) => {
    for (const form of card.querySelectorAll("form")) { form.reset(); form.hidden = true; }
    card.focus();
  };

  const deed = (card, name) => {
    if (name === "leave") leave(card);
    else if (name === "correct") open(card, "edit");
    else if (name === "dispute") open(card, "dispute");
    else if (name !== "apply-proposal" || card.querySelector(".proposal")) send(card, name, "", []);
  };

  // A field that was emptied says null; one that stands as it was says nothing.
  const values = (form) => [...form.elements]
    .filter((field) => field.name && field.name !== "note" && field.value !== field.defaultValue)
    .map((field) => [field.name, field.value === "" ? "null" : field.value]);

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    const card = form.closest(".claim");
    const note = form.elements.note.value;
    if (form.classList.contains("dispute")) send(card, "dispute", note, []);
    else send(card, "correct", note, values(form));
  });

  document.addEventListener("click", (event) => {
    const card = event.target.closest(".claim");
    if (!card) return;
    const button = event.target.closest("button[data-deed]");
    if (cards.indexOf(card) !== now && !event.target.closest("form")) show(cards.indexOf(card));
    if (button) deed(card, button.dataset.deed);
  });

  document.addEventListener("keydown", (event) => {
    const form = event.target.closest("form");
    if (form && event.key === "Escape") { leave(form.closest(".claim")); return; }
    if (form && event.key === "Enter" && event.ctrlKey) { event.preventDefault(); form.requestSubmit(); return; }
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea")) return;
    if (event.key === "j") show(now + 1);
    else if (event.key === "k") show(now - 1);
    else if (KEYS[event.key] && cards[now]) deed(cards[now], KEYS[event.key]);
    else return;
    event.preventDefault();
  });

  by.value = sessionStorage.getItem("briefgen-by") || by.value;
  by.addEventListener("change", () => sessionStorage.setItem("briefgen-by", by.value));
  status.textContent = sessionStorage.getItem("briefgen-status") || "";
  sessionStorage.removeItem("briefgen-status");
  const asked = cards.findIndex((card) => `#${card.dataset.claim}` === location.hash);
  const waiting = cards.findIndex((card) => card.classList.contains("unreviewed"));
  show(asked >= 0 ? asked : Math.max(waiting, 0));
})();
