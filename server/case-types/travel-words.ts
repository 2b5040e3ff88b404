/** What lines of expenses are about, in whole words of small letters, with the plurals and compounds that forms use. */

const inWords = (words: string): string[] => words.split(',').map((word) => word.trim());

/** A bed for the night. */
export const HOTEL_WORDS = inWords(`
  hotel, hotels, hôtel, hôtels, accommodation, lodging, lodgings, guest house, guesthouse, overnight, nights, pension,
  übernachtung, übernachtungen, übernachtungskosten, hotelübernachtung, hotelübernachtungen, hotelkosten, hotelrechnung, hotelzimmer,
  unterkunft, unterkünfte, unterkunftskosten, hébergement, hébergements, nuitée, nuitées, alojamiento, alojamientos, alloggio, alloggi,
  albergo, alberghi, pernottamento, pernottamenti, alojamento, alojamentos, hospedagem, hospedagens, nocleg, noclegi, noclegu, noclegów,
  zakwaterowanie, zakwaterowania, overnachting, overnachtingen, hotelovernachting, hotelovernachtingen, verblijf
`);

/** Ways to get there. */
export const TRANSPORT_WORDS = inWords(`
  taxi, taxis, cab, uber, minicab, bus, buses, coach, tram, tube, metro, underground, shuttle, transfer, transfers, train, trains, flight,
  flights, ferry, straßenbahn, zug, bahn, flug, transfert, navette, autobús, tren, vuelo, autobus, treno, volo, traghetto, comboio, trem,
  voo, pociąg, taksówka, trein, vlucht, veerboot
`);
