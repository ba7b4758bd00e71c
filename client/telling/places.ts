/**
 * Places that tell where a family lives: the municipalities of the Netherlands (CBS, Gemeentelijke indeling), without those
 * that nobody calls a place, and what people say instead of a municipality's name.
 */
const named = (list: string): string[] => list.trim().split(/\s*[;\n]\s*/);

export const PLACES = named(`
Aalsmeer; Aalten; Achtkarspelen; Alblasserdam; Albrandswaard; Alkmaar; Almelo; Almere; Alphen aan den Rijn; Altena; Amersfoort
Amstelveen; Amsterdam; Apeldoorn; Appingedam; Arnhem; Assen; Asten; Baarle-Nassau; Baarn; Barendrecht; Barneveld; Bemmel
Bergeijk; Bergen op Zoom; Berkelland; Bernheze; Beuningen; Beverwijk; Bilthoven; Bladel; Bloemendaal; Bodegraven; Boekel
Boxmeer; Boxtel; Breda; Bronckhorst; Brummen; Brunssum; Bunnik; Bunschoten; Bussum; Capelle aan den IJssel; Castricum
Coevorden; Cranendonck; Cuijk; Culemborg; Dalfsen; Dantumadeel; De Bilt; Delft; Delfzijl; Den Bosch; Den Haag; Den Helder
Deurne; Deventer; Diemen; Dinkelland; Doesburg; Doetinchem; Dordrecht; Drachten; Drimmelen; Dronten; Druten; Duiven; Edam
Eemnes; Eersel; Eijsden; Eindhoven; Emmeloord; Emmen; Enkhuizen; Enschede; Ermelo; Etten-Leur; Franeker; Geertruidenberg
Geldermalsen; Geldrop; Gennep; Gilze; Goirle; Gooise Meren; Gorinchem; Gouda; Groenlo; Groningen; Haaksbergen; Haarlem
Haarlemmermeer; Hardenberg; Harderwijk; Hardinxveld-Giessendam; Harlingen; Hattem; Heemskerk; Heemstede; Heerde; Heerenveen
Heerhugowaard; Heerlen; Heeze; Heiloo; Hellendoorn; Hellevoetsluis; Helmond; Hendrik-Ido-Ambacht; Hengelo; Heusden
Hillegom; Hilvarenbeek; Hilversum; Hoofddorp; Hoogeveen; Hoogezand; Huissen; IJmuiden; IJsselstein; Kaatsheuvel; Kampen
Katwijk; Kerkrade; Kollumerland; Krimpen aan den IJssel; Krimpenerwaard; Lansingerland; Leerdam; Leeuwarden; Leiden
Leiderdorp; Leidschendam; Lelystad; Leusden; Lingewaard; Lochem; Loon op Zand; Lopik; Maasdriel; Maassluis; Maastricht
Medemblik; Meerssen; Meierijstad; Meppel; Middelburg; Mijdrecht; Moerdijk; Montferland; Montfoort; Mook; Naaldwijk; Naarden
Nieuwegein; Nieuwkoop; Nijkerk; Nijmegen; Nijverdal; Noordoostpolder; Noordwijk; Nuenen; Nunspeet; Oegstgeest; Oirschot
Oisterwijk; Oldambt; Oldebroek; Oldenzaal; Oosterhout; Ooststellingwerf; Oost Gelre; Ouder-Amstel; Oude IJsselstreek
Oudewater; Papendrecht; Pijnacker; Purmerend; Raalte; Renkum; Renswoude; Reusel; Rheden; Rhenen; Ridderkerk; Rijssen
Rijswijk; Roermond; Roosendaal; Rotterdam; Rozendaal; Rucphen; Schagen; Scherpenzeel; Schiedam; Schijndel
Schouwen-Duiveland; Simpelveld; 's-Gravenhage; 's-Hertogenbosch; Sint-Michielsgestel; Sittard; Sliedrecht; Smallingerland
Sneek; Someren; Spijkenisse; Staphorst; Steenbergen; Steenwijk; Terneuzen; Terschelling; Texel; Teylingen; Tilburg; Tubbergen
Twenterand; Tynaarlo; Tytsjerksteradiel; Uitgeest; Uithoorn; Urk; Utrecht; Valkenswaard; Veendam; Veenendaal; Veghel
Veldhoven; Velsen; Venlo; Venray; Vianen; Vlaardingen; Vlissingen; Volendam; Voorburg; Voorschoten; Voorst; Waalre; Waalwijk
Waddinxveen; Wageningen; Wassenaar; Weststellingwerf; Wierden; Wijchen; Wijdemeren; Wijk bij Duurstede; Winschoten; Winterswijk
Woensdrecht; Woerden; Wormerland; Woudenberg; Zaandam; Zaanstad; Zaltbommel; Zandvoort; Zeewolde; Zeist; Zevenaar; Zoetermeer
Zoeterwoude; Zundert; Zutphen; Zwijndrecht; Zwolle`);

/** Places whose name is a word of another sense too: only known as a place inside a sentence, by their capital. */
export const PLACES_LIKE_WORDS = named(`
Beek; Bergen; Best; Borger; Borne; Buren; Echt; Ede; Elburg; Elst; Epe; Goes; Grave; Hoorn; Horst; Houten; Huizen; Hulst
Landgraaf; Laren; Leek; Lisse; Losser; Nederweert; Ommen; Oss; Peel; Putten; Soest; Stein; Tholen; Tiel; Uden; Vaals; Veere
Vught; Weert; Weesp; Westland; Zeeland`);
