/** Attributes whose text a person sees or hears. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'label',
  'alt',
  'description',
  'text',
]);

const hasLetters = /\p{L}{2,}/u;

/**
 * Interface text comes from the dictionaries: no words in JSX, neither as text nor in attributes that are read out.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noRawStrings = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { raw: 'Interface text belongs in renderer/i18n/messages: "{{text}}"' },
  },
  create(context) {
    /** @param {any} node @param {unknown} text */
    function check(node, text) {
      if (typeof text !== 'string' || !hasLetters.test(text)) return;
      context.report({ node, messageId: 'raw', data: { text: text.trim().slice(0, 40) } });
    }
    /** Literals that an expression can come out as: `'a'`, `` `a` ``, `x ? 'a' : 'b'`. @param {any} node */
    function checkExpression(node) {
      if (node.type === 'Literal') check(node, node.value);
      else if (node.type === 'TemplateLiteral') for (const quasi of node.quasis) check(node, quasi.value.cooked);
      else if (node.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(checkExpression);
      else if (node.type === 'LogicalExpression') [node.left, node.right].forEach(checkExpression);
    }
    return /** @type {any} */ ({
      /** @param {any} node */
      JSXText: (node) => check(node, node.value),
      /** @param {any} node */
      JSXAttribute(node) {
        if (node.name.type !== 'JSXIdentifier' || !spoken.has(node.name.name) || node.value === null) return;
        if (node.value.type === 'JSXExpressionContainer') checkExpression(node.value.expression);
        else checkExpression(node.value);
      },
      /** @param {any} node */
      'JSXElement > JSXExpressionContainer': (node) => checkExpression(node.expression),
      /** @param {any} node */
      'JSXFragment > JSXExpressionContainer': (node) => checkExpression(node.expression),
    });
  },
};
