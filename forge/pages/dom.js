// Elements without markup in strings: what comes from elsewhere is always text.

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

export function show(...children) {
  document.getElementById("page").replaceChildren(...children.filter((child) => child != null));
}

export const failure = (error) => el("p", { class: "failure", role: "alert" }, error.message);
