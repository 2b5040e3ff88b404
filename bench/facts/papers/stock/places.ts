const list = (text: string): readonly string[] => text.trim().split(/\s*\n\s*|,\s*/);

/** Streets are put together from these, so that there are thousands. */
export const STREET_NAMES = list(`
Abbey, Acorn, Albion, Alder, Anchor, Ashgrove, Aspen, Balfour, Bankfield, Barley, Beacon, Beech, Belgrave, Birchwood, Bishop, Bluebell, Bramble,
Brewery, Brickfield, Bridge, Brook, Burnside, Canal, Castle, Cathedral, Cedar, Chapel, Cherry Tree, Chestnut, Church, Clarence, Cliff, Cobden, College,
Coppice, Coronation, Cromwell, Crossfield, Daisy, Derwent, Dock, Drover's, Duke, Eastgate, Elm, Factory, Fairfield, Falcon, Fern, Ferry, Foundry, Fountain,
Foxglove, Friar, Garden, George, Gladstone, Glebe, Grange, Granville, Green, Hadrian, Harbour, Hawthorn, Hazel, Heron, High, Hillcrest, Holly, Honeysuckle,
Ivy, Jubilee, Juniper, Kestrel, Kiln, King's, Laburnum, Lady, Lark, Laurel, Lavender, Leopold, Lilac, Lime, Linden, Lock, Low, Manor, Maple, Marine, Market,
Marlborough, Meadow, Melbourne, Mercer, Mill, Milton, Minster, Moor, Mulberry, Nelson, Newgate, Norfolk, North, Oak, Observatory, Old Forge, Orchard, Osprey,
Oxford, Paddock, Palmerston, Park, Partridge, Pear Tree, Peel, Pendle, Pinfold, Poplar, Priory, Prospect, Quarry, Quay, Queen, Railway, Raven, Rectory, Regent,
River, Roman, Rookery, Ropewalk, Rose, Rowan, Saddler, Saint Anne's, Saltmarsh, Sandringham, School, Shepherd, Silver, Skylark, Smithy, South, Spinney,
Spring, Stable, Station, Stoney, Sycamore, Tanner, Thistle, Thorn, Tithe Barn, Tower, Trafalgar, Union, Upland, Vale, Vicarage, Victoria, Viaduct, Walnut,
Water, Wellington, Westfield, Wharf, White Horse, Willow, Windmill, Windsor, Woodland, Wren, Yew Tree`);
export const STREET_KINDS = list(
  'Street, Road, Lane, Avenue, Close, Drive, Gardens, Grove, Terrace, Place, Way, Crescent, Court, Walk, Row, Rise, View, Mews, Hill, Square, Yard, Gate, Park, Parade, Bank',
);
export const HOUSE_NAMES = list(
  'Rose Cottage, The Old Vicarage, Hillside, Fairview, The Bungalow, Ivy House, Greystones, Larkfield, Mill House, Brackenrigg, Bay View, Orchard End, The Coach House',
);
export const LOCALITIES = list(
  'Lower Thornley, Eastbrook, Netherby, Marsh End, Whinfell, Holme Green, Upper Stoke, Castle Bank, Ravenscar, Dunmore, Southey, Old Town, Birkdale Moss, Fenwick, Kingsley',
);
/** Towns with their postcode areas. */
export const BRITISH_TOWNS = list(`
Aberystwyth SY, Alnwick NE, Ambleside LA, Andover SP, Appleby CA, Ashford TN, Aylesbury HP, Bangor LL, Barnsley S, Barnstaple EX, Bedford MK, Berwick TD,
Bideford EX, Blackburn BB, Bodmin PL, Boston PE, Bradford BD, Brecon LD, Bridgend CF, Bridlington YO, Brighton BN, Bristol BS, Burnley BB, Buxton SK,
Camborne TR, Cardigan SA, Carlisle CA, Chelmsford CM, Chester CH, Chorley PR, Colchester CO, Coventry CV, Crewe CW, Cromer NR, Darlington DL, Derby DE,
Dorchester DT, Dover CT, Dumfries DG, Dundee DD, Durham DH, Elgin IV, Ely CB, Exeter EX, Falkirk FK, Fleetwood FY, Fort William PH, Galashiels TD,
Gateshead NE, Gloucester GL, Grantham NG, Grimsby DN, Guildford GU, Halifax HX, Harlech LL, Harrogate HG, Hastings TN, Hereford HR, Hexham NE, Hull HU,
Huntingdon PE, Ipswich IP, Keighley BD, Kendal LA, Kettering NN, Kidderminster DY, Lancaster LA, Leeds LS, Leicester LE, Lincoln LN, Liverpool L,
Llandudno LL, Lowestoft NR, Ludlow SY, Luton LU, Maidstone ME, Malvern WR, Manchester M, Matlock DE, Middlesbrough TS, Montrose DD, Morecambe LA, Newark NG,
Newport NP, Northampton NN, Norwich NR, Oban PA, Oldham OL, Oswestry SY, Otley LS, Penzance TR, Perth PH, Peterborough PE, Pickering YO, Plymouth PL,
Poole BH, Preston PR, Reading RG, Redcar TS, Ripon HG, Rochdale OL, Romford RM, Rotherham S, Rugby CV, Salisbury SP, Scarborough YO, Sheffield S,
Shrewsbury SY, Skipton BD, Southport PR, Stafford ST, Stirling FK, Stockport SK, Stroud GL, Sunderland SR, Swansea SA, Swindon SN, Taunton TA, Telford TF,
Tiverton EX, Torquay TQ, Truro TR, Wakefield WF, Walsall WS, Warrington WA, Watford WD, Whitby YO, Wigan WN, Winchester SO, Wolverhampton WV, Worcester WR,
Worthing BN, Wrexham LL, Yeovil BA, York YO`);
export const COUNTIES = list(
  'Lancashire, North Yorkshire, Cumbria, Devon, Kent, Norfolk, Gwynedd, Fife, Dorset, Shropshire, Northumberland, Lincolnshire, Suffolk, Cheshire',
);

export type City = { name: string; country: string; language: string; currency: string };
const cities = (country: string, language: string, currency: string, names: string): City[] =>
  list(names).map((name) => ({ name, country, language, currency }));
/** Where people travel to. */
export const CITIES: readonly City[] = [
  ...cities(
    'DE',
    'de',
    'EUR',
    'Augsburg, Berlin, Bonn, Bremen, Dresden, Erfurt, Freiburg, Göttingen, Hamburg, Heidelberg, Kassel, Kiel, Köln, Leipzig, Mainz, München, Nürnberg, Potsdam, Stuttgart, Würzburg',
  ),
  ...cities('AT', 'de', 'EUR', 'Graz, Innsbruck, Klagenfurt, Linz, Salzburg, Wien'),
  ...cities(
    'FR',
    'fr',
    'EUR',
    'Angers, Avignon, Bordeaux, Brest, Dijon, Grenoble, Lille, Lyon, Marseille, Metz, Montpellier, Nancy, Nantes, Nice, Paris, Reims, Rennes, Strasbourg, Toulouse, Tours',
  ),
  ...cities('BE', 'nl', 'EUR', 'Antwerpen, Brugge, Brussel, Gent, Leuven'),
  ...cities(
    'ES',
    'es',
    'EUR',
    'Alicante, Barcelona, Bilbao, Burgos, Cádiz, Córdoba, Granada, Madrid, Málaga, Murcia, Salamanca, Santander, Sevilla, Valencia, Valladolid, Zaragoza',
  ),
  ...cities(
    'IT',
    'it',
    'EUR',
    'Bari, Bologna, Brescia, Firenze, Genova, Milano, Modena, Napoli, Padova, Palermo, Parma, Pisa, Roma, Torino, Trento, Trieste, Verona',
  ),
  ...cities('PT', 'pt', 'EUR', 'Aveiro, Braga, Coimbra, Évora, Faro, Funchal, Lisboa, Porto, Setúbal'),
  ...cities(
    'NL',
    'nl',
    'EUR',
    'Amersfoort, Amsterdam, Breda, Delft, Eindhoven, Groningen, Haarlem, Leiden, Maastricht, Nijmegen, Rotterdam, Tilburg, Utrecht, Zwolle',
  ),
  ...cities('PL', 'pl', 'PLN', 'Gdańsk, Katowice, Kraków, Lublin, Łódź, Poznań, Szczecin, Toruń, Warszawa, Wrocław'),
  ...cities('CH', 'de', 'CHF', 'Basel, Bern, Luzern, St. Gallen, Winterthur, Zürich'),
  ...cities(
    'GB',
    'en',
    'GBP',
    'Bath, Birmingham, Cambridge, Cardiff, Edinburgh, Glasgow, London, Manchester, Newcastle, Oxford',
  ),
  ...cities('IE', 'en', 'EUR', 'Cork, Dublin, Galway, Limerick'),
  ...cities('CZ', 'en', 'CZK', 'Praha, Brno, Ostrava'),
  ...cities('SE', 'en', 'SEK', 'Göteborg, Lund, Malmö, Stockholm, Uppsala'),
  ...cities('DK', 'en', 'DKK', 'Aarhus, København, Odense'),
];

/** Street names as each country writes them. */
export const FOREIGN_STREETS: Readonly<Record<string, readonly string[]>> = {
  de: list(
    'Bahnhofstraße, Lindenallee, Marktplatz, Schillerstraße, Am Mühlbach, Goethestr., Kirchgasse, Rosenweg, Uferpromenade, Alte Poststraße, Hafenstraße, Gartenweg',
  ),
  fr: list(
    'rue de la Gare, avenue des Tilleuls, place du Marché, boulevard Carnot, rue Victor-Hugo, quai des Brumes, rue du Moulin, allée des Roses, rue Pasteur',
  ),
  es: list(
    'Calle Mayor, Avenida del Puerto, Plaza de España, Calle del Olmo, Paseo Marítimo, Calle San Roque, Ronda de la Estación, Calle Cervantes',
  ),
  it: list(
    'Via Garibaldi, Corso Italia, Piazza Dante, Via delle Rose, Viale della Stazione, Via Mazzini, Largo San Marco, Via dei Mulini',
  ),
  pt: list(
    'Rua do Ouro, Avenida da Liberdade, Praça da República, Rua das Flores, Largo da Sé, Rua do Comércio, Travessa da Fonte',
  ),
  pl: list(
    'ul. Długa, ul. Mickiewicza, al. Niepodległości, ul. Krótka, pl. Wolności, ul. Dworcowa, ul. Lipowa, ul. Ogrodowa',
  ),
  nl: list(
    'Dorpsstraat, Kerkplein, Molenweg, Stationsplein, Prinsengracht, Lindelaan, Havenkade, Julianastraat, Oude Markt',
  ),
  en: list('Station Road, Castle Street, Harbour Way, Victoria Square, Quay Street, Merchant Row, College Green'),
};
