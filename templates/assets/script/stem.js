/* Indonesian stems, as the index has them: the algorithm of https://snowballstem.org/algorithms/indonesian/stemmer.html
   (Tala 2003), between two steps for consonants that affixes swallow. A test holds it to the index's own stemmer. */
const snowball = word => {
  let measure = word.replace(/[^aeiou]/g, '').length, prefix = 0, start = 0;
  const cut = pattern => {
    const shorter = word.replace(pattern, '');
    if (shorter === word) return false;
    word = shorter;
    measure -= 1;
    return true;
  };
  const suffix = () => ((prefix < 2 || prefix > 3) && cut(/kan$/)) || (prefix !== 1 && cut(/an$/))
    || (prefix <= 2 && cut(/(?<!s)i$/));
  const first = () => {
    const found = /^(?:meng?|mem?|di|ter|(peng?|pem|ke))/.exec(word);
    if (!found) return false;
    const rest = word.slice(found[0].length);
    prefix = found[1] ? 3 : 1;
    word = /^.en$/.test(found[0]) && /^y[aeiou]/.test(rest) ? `s${rest.slice(1)}`
      : /^.em$/.test(found[0]) && /^[aeiou]/.test(rest) ? `p${rest}` : rest;
    start = word === rest ? 0 : 1;
    measure -= 1;
    return true;
  };
  const second = () => {
    const head = word.slice(0, start), rest = word.slice(start);
    const found = /^(?:ber|per|[bp]el(?=ajar)|be(?=[^aeiou]er)|pe)/.exec(rest);
    if (!found) return;
    prefix = found[0][0] === 'b' ? 4 : found[0] === 'pel' ? prefix : 2;
    word = head + rest.slice(found[0].length);
    measure -= 1;
  };
  if (measure <= 2) return word;
  cut(/(?:kah|lah|pun)$/);
  if (measure <= 2) return word;
  cut(/(?:nya|ku|mu)$/);
  if (measure <= 2) return word;
  if (first()) {
    if (measure > 2 && suffix() && measure > 2) second();
  } else {
    second();
    if (measure > 2) suffix();
  }
  return word;
};
const stem = word => {
  word = snowball(word.replace(/^[mp]en(?=[aeiou][a-z]{3})/, 't'));
  if (word.length > 3 && /^k[aeiou]/.test(word)) word = word.slice(1);
  return word.length > 3 && /[aeiou]k$/.test(word) ? word.slice(0, -1) : word;
};
