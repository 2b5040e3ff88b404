const list = (text: string): readonly string[] => text.trim().split(/\s*\n\s*|,\s*/);

/** First parts of made-up firms' names. */
export const FIRM_NAMES = list(`
Abbotsford, Aldgrave, Amberfield, Arbour, Ashdown, Avalon, Beaconhill, Bellhouse, Birkett, Blackthorn, Bluegate, Bramwell, Brightwater, Broadoak, Calder,
Candover, Castlebrook, Clearwell, Copperfield, Cormorant, Crownfield, Dalestone, Deepdale, Drakes, Eastholme, Elmhurst, Evergreen, Fairholme, Falconer,
Fenland, Foxhill, Gatehouse, Glenmore, Goldcrest, Greenwich Bay, Halcyon, Harrowby, Hartwell, Haven, Hawksmoor, Heathfield, Highmoor, Hollins, Ironbridge, Juniper,
Kestrel, Kingfisher, Lakeland, Larchwood, Lighthouse, Lodestar, Longacre, Lyndale, Maltings, Marlowe, Meridian, Merlin, Millbrook, Moorgate, Nightingale,
Northgate, Oakwell, Orion, Osprey, Peak & Vale, Pennine, Pentland, Quayside, Queensbury, Ravenswood, Redwood, Ridgeway, Riverside, Rowanbank, Saltaire,
Sandpiper, Severn, Silverdale, Skyline, Solway, Stonebridge, Summit, Swallowfield, Tamar, Thornbury, Tidewater, Trident, Upland, Valley, Wayfarer, Wharfedale,
Whitestone, Wolds, Woodgate, Wyvern, Yarrow`);

export const INSURERS = list(
  'Insurance, General Insurance, Mutual, Home Insurance, Assurance, Insurance Company plc, Underwriting, Direct Insurance, & County Insurance, Mutual Assurance Society',
);
export const ROOFERS = list(
  'Roofing Ltd, Roofing & Building, Builders, Building Services, & Sons Roofing, Roofline Ltd, Property Repairs, Construction Ltd, Slating & Tiling, Home Improvements, Contractors',
);
export const BANKS = list(
  'Bank, Building Society, Bank plc, Savings Bank, Credit Union, Mutual Bank, Banking Group, Co-operative Bank',
);
export const LANDLORDS = list(
  'Lettings, Homes, Housing Association, Property Management, Estates, Housing Trust, Residential Lettings Ltd, Properties Ltd, Lets, Living, Community Homes',
);
export const EMPLOYERS = list(
  'Logistics, Care Homes Ltd, Foods, Cleaning Services, Academy Trust, Hospital Services, Retail Ltd, Catering, Nurseries, Warehousing, Hotels, Engineering Ltd, Bakery, Security Services, Laundry Services, Transport',
);
export const HOTELS = list(
  'Hotel, Inn, Hotel & Spa, Grand Hotel, Guest House, Park Hotel, City Hotel, Lodge, Rooms, Boutique Hotel, Plaza',
);
export const HOTEL_NAMES: Readonly<Record<string, readonly string[]>> = {
  en: list('The Crown Hotel, Harbour View Hotel, The Old Mill Inn, Station Hotel, Castle Lodge, The Swan'),
  de: list(
    'Hotel Zum Goldenen Hirsch, Gasthof Linde, Hotel am Markt, Parkhotel Seeblick, Hotel Drei Könige, Pension Rosengarten, Stadthotel Adler',
  ),
  fr: list(
    'Hôtel du Pont Neuf, Hôtel des Voyageurs, Le Relais Saint-Martin, Hôtel de la Gare, Hôtel Beau Rivage, Auberge du Lion d’Or',
  ),
  es: list('Hotel Plaza Mayor, Hostal El Molino, Hotel Mirador del Mar, Parador de la Vega, Hotel Los Olivos'),
  it: list('Albergo della Posta, Hotel Bellavista, Albergo del Sole, Locanda San Lorenzo, Hotel Ponte Vecchio'),
  pt: list('Hotel da Praça, Pensão Avenida, Hotel Miramar, Residencial do Castelo, Hotel Baixa Real'),
  pl: list('Hotel Pod Orłem, Hotel Stare Miasto, Pensjonat Jaśmin, Hotel Królewski, Hotel Nad Wisłą'),
  nl: list('Hotel De Gouden Leeuw, Hotel aan de Gracht, Stadshotel Molen, Herberg Het Anker, Hotel Oranjehof'),
};
export const CARRIERS = list(
  'EuroRail Connect, TransAlp Bahn, Aurora Airways, Nordwind Air, RegioExpress, Ibérica Rápida, Ligne Bleue, Skylink, Coastline Trains, InterCity Plus, Vento Airlines, FlyDirect Europe, Rheinland Bahn, Meridional Ferroviaire',
);
export const OFFICES = list(
  'Institute for Water Research, Agency for Regional Development, Faculty of Engineering, European Centre for Soil Science, Office of Public Works, Department of History, Research Foundation, Centre for Applied Statistics, Ministry of Transport, Observatory for Climate and Health',
);
export const DEPARTMENTS = list(
  'Finance, Human Resources, Hydrology, Applied Physics, Civil Engineering, Communications, Policy Unit, Linguistics, Data Services, International Office, Laboratory Services, Legal Affairs',
);
