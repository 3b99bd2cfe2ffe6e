namespace Networking.Api.Demo.Cast;

/// <summary>Who works where: name; roles; jobs; voice. The owner first, then those who join in the first days.</summary>
internal static class StaffNames
{
    public static string Of(string company) =>
        company switch
        {
            "polder" => """
                Sanne Verhoeven; owner admin; head sales; Warm
                Daan Kuipers; admin; buying planning; Brief
                Imke Terpstra; member; quality; Formal
                Yusuf Aydin; member; engineering; Warm
                Marloes Hendriks; member; planning logistics; Warm
                Bram Oosterhuis; member; service; Brief
                Fenna Wiersma; compliance; compliance finance; Formal
                Ravi Ramdin; analyst; it analysis; Brief
                Joost van der Meulen; member; sales; Warm
                Nadia el Idrissi; member; engineering service; Warm
                """,
            "brenner" => """
                Ulrike Brenner; owner admin; head; Formal
                Matthias Sailer; admin; planning logistics; Formal
                Lukas Amsel; member; sales; Warm
                Derya Kılıç; member; quality; Formal
                Hannes Wolpert; member; buying; Brief
                Svenja Dürr; member; engineering; Warm
                Tobias Reichle; member; it planning; Brief
                Gudrun Haas; compliance; finance compliance; Formal
                Elena Petrov; member; service sales; Warm
                """,
            "nordhafen" => """
                Henning Clasen; owner; head; Formal
                Wiebke Lorenzen; admin; sales; Warm
                Okan Demirel; member; logistics planning; Brief
                Friederike Thoms; member; customs logistics quality; Formal
                Malte Brodersen; member; logistics; Warm
                Amina Yeboah; member; finance; Formal
                Piotr Zielonka; member; logistics service; Brief
                Jette Asmussen; analyst; it analysis buying; Warm
                """,
            "karkonosze" => """
                Zofia Malinowska; owner admin; head sales; Warm
                Grzegorz Pawlak; admin; planning logistics; Brief
                Agnieszka Szczepańska; member; quality; Formal
                Tomasz Wrona; member; engineering; Brief
                Kinga Lewandowicz; member; sales buying; Warm
                Marek Drozd; member; service finance; Formal
                """,
            "tidewater" => """
                Gwen Penhallow; owner admin; head; Warm
                Callum Brigstock; admin; sales; Warm
                Priya Raghunathan; member; engineering; Brief
                Oliver Tansley; member; quality service; Formal
                Morwenna Chegwin; member; planning logistics; Warm
                Dele Akinwande; member; buying finance; Brief
                """,
            "vasterled" => """
                Astrid Lindqvist; owner; head; Formal
                Johan Ekberg; admin; engineering; Warm
                Maja Sundin; member; buying; Warm
                Elias Norrby; member; planning logistics; Brief
                Karin Holmgren; member; quality; Formal
                Amir Farahani; member; service engineering; Brief
                Linnea Bergvall; compliance; compliance finance; Formal
                Oskar Thunell; member; it sales; Warm
                """,
            "ardoise" => """
                Hélène Marchandeau; owner admin; head; Formal
                Baptiste Rouvière; admin; sales; Warm
                Samira Benhaddou; member; quality; Formal
                Thibault Gerland; member; engineering; Brief
                Océane Perrachon; member; planning logistics; Warm
                Jean-Luc Vauzelle; member; buying finance; Formal
                """,
            "solana" => """
                Inés Carbonell; owner admin; head; Warm
                Javier Montoro; admin; sales; Warm
                Lucía Ferrándiz; member; quality; Formal
                Pau Escrivà; member; planning logistics; Brief
                Rocío Almenar; member; engineering; Warm
                Andrés Villaplana; member; finance buying; Formal
                """,
            "lumenfeld" => """
                Regula Zollikofer; owner admin; head; Formal
                Beat Ammann; admin; engineering; Brief
                Chiara Bernasconi; member; quality; Warm
                Nils Oberholzer; member; sales planning; Warm
                Sabrina Keel; compliance; compliance finance; Formal
                """,
            "kitahama" => """
                Haruto Nishikawa; owner admin; head; Formal
                Yui Kanzaki; admin; sales; Warm
                Sōta Morimoto; member; quality; Formal
                Aoi Terashima; member; planning logistics; Warm
                Ren Hamaguchi; member; engineering; Brief
                Mio Kawabata; member; finance buying; Formal
                """,
            "cedar" => """
                Denise Whitcomb; owner admin; head; Warm
                Marcus Tillery; admin; buying sales; Brief
                Rosa Delgadillo; member; planning logistics; Warm
                Hank Osterman; member; service engineering; Brief
                Tiana Brooks; member; sales quality; Warm
                Wei Lin; analyst; finance analysis; Formal
                """,
            _ => """
                Teresa Oliveira; owner admin; head; Warm
                Nuno Bacelar; admin; engineering sales; Brief
                Catarina Lousada; member; quality; Warm
                Rui Sarmento; member; planning logistics; Brief
                Joana Pestana; member; finance buying; Formal
                """,
        };
}
