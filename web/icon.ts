/** The sign in a browser's tab: the page with its bar. It knows no scheme, so its inks suit both. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30">' +
  '<path d="M9 2h13l6 6v20H9z" fill="#fffefb" stroke="#26202b" stroke-width="2"/>' +
  '<path d="M13.5 12h10M13.5 17h10M13.5 22h6" stroke="#26202b" stroke-width="2"/>' +
  '<path d="M3 8v17" stroke="#92527f" stroke-width="5"/></svg>';
