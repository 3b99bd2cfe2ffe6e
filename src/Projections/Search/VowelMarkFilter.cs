using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Networking.Projections.Search;

/// <summary>
/// Puts aside the marks that people leave out when they write: accents of Greek and Cyrillic, Arabic and Hebrew vowels,
/// Arabic's stretched line, and which of alef's forms it is. The marks of Japanese and Indic scripts are letters, and stay.
/// </summary>
internal sealed class VowelMarkFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public VowelMarkFilter(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        // Below it there are none.
        if (_term.Buffer.AsSpan(0, _term.Length).ContainsAnyInRange('\u0300', char.MaxValue))
        {
            var text = _term.ToString()!;
            _term.SetEmpty().Append(Plain(text));
        }

        return true;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (!IsMark(c) || (c == '\u0306' && plain is [.., 'и']))
                plain.Append(
                    c switch
                    {
                        '\u0649' => '\u064a',
                        '\u0629' => '\u0647',
                        '\u0671' => '\u0627',
                        _ => c,
                    }
                );
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsMark(char c) =>
        c
            is (>= '\u0300' and <= '\u036f')
                or (>= '\u0591' and <= '\u05bd')
                or (>= '\u05bf' and <= '\u05c7')
                or (>= '\u0610' and <= '\u061a')
                or '\u0640'
                or (>= '\u064b' and <= '\u065f')
                or '\u0670';
}
