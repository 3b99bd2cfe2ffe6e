using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;
using LuceneCore = Lucene.Net.Analysis.Core;

namespace Networking.Projections.Search;

/// <summary>
/// How text becomes words, in the index and in a query alike: Unicode's word borders, width, case, accents and vowel marks
/// put aside; Chinese, Japanese and Korean, which set no spaces, in pairs of characters that overlap; of an English word its
/// stem besides. Changing it means building the messaging read model anew.
/// </summary>
internal sealed class SearchAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public static readonly SearchAnalyzer Instance = new();

    /// <summary>English words that say nothing by themselves.</summary>
    public static bool IsStopWord(string word) => LuceneCore.StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(Version, reader);
        TokenStream tokens = new EnglishPossessiveFilter(Version, new CJKWidthFilter(words));
        tokens = new LuceneCore.LowerCaseFilter(Version, tokens);
        tokens = new CJKBigramFilter(
            tokens,
            CJKScript.HAN | CJKScript.HIRAGANA | CJKScript.KATAKANA | CJKScript.HANGUL,
            true
        );
        tokens = new ASCIIFoldingFilter(tokens);
        return new TokenStreamComponents(words, new VowelMarkFilter(tokens));
    }
}
