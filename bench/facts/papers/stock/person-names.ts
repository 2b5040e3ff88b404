const list = (text: string): readonly string[] => text.trim().split(/\s*\n\s*|,\s*/);

export const WOMEN = list(`
Abena, Adaeze, Agnieszka, Aisha, Alicja, Alison, Amara, Amélie, Anjali, Anneke, Antonia, Aoife, Aurélie, Ayesha, Bea, Beatriz, Bethan,
Birgit, Bronwen, Camille, Carys, Catarina, Charlotte, Chiara, Chiamaka, Ciara, Clémence, Dagmar, Deirdre, Delphine, Dorota, Edwina, Eilidh,
Eleni, Elżbieta, Esperanza, Estelle, Farida, Fatima, Femke, Fionnuala, Francesca, Freya, Gemma, Ghislaine, Gillian, Gisela, Grażyna, Greta,
Hannah, Heather, Hedwig, Helga, Honor, Ilse, Imogen, Inês, Ingrid, Irena, Isolde, Jacinta, Jadwiga, Jagoda, Jemima, Jiahui, Joana, Johanna,
Jolanta, Josephine, Kamila, Karin, Katarzyna, Keisha, Kerensa, Khadija, Kirsty, Lakshmi, Latoya, Leila, Letizia, Lidia, Lieke, Liesbeth,
Lorna, Lowenna, Ludmila, Lydia, Magdalena, Mairead, Małgorzata, Manon, Marieke, Maribel, Marisol, Marta, Mathilde, Maureen, Mei, Meera,
Merete, Morag, Nadia, Naoko, Nerys, Ngozi, Nicolette, Nisha, Noor, Odile, Olena, Oluchi, Ottilie, Paola, Parveen, Petra, Philippa, Pilar,
Priya, Rachel, Ragnhild, Rania, Reshma, Rhiannon, Rocío, Rosalind, Roxanne, Rukhsana, Ruth, Sabine, Saoirse, Shabnam, Shanice, Sian, Sigrid,
Sinead, Siobhan, Soraya, Stefania, Sunita, Svetlana, Tabitha, Tamsin, Teodora, Thandiwe, Theresa, Tiphaine, Tomoko, Ursula, Valentina,
Verity, Vesna, Wanjiru, Wilhelmina, Winifred, Xiulan, Yasmin, Yetunde, Yvonne, Zainab, Zara, Zofia, Zuzanna`);

export const MEN = list(`
Abdul, Adebayo, Adrian, Alasdair, Alejandro, Alfie, Alun, Ambrose, Amir, Anders, Aneurin, Angus, Antoine, Arjun, Artur, Barnaby, Bartosz,
Benedikt, Bogdan, Brendan, Callum, Carlos, Cedric, Chidi, Christophe, Ciaran, Clive, Colm, Conrad, Cormac, Damian, Darius, Declan, Dermot,
Desmond, Diego, Dieter, Dominik, Duarte, Dylan, Eamon, Edmund, Eetu, Emeka, Emlyn, Enrico, Ernst, Ethan, Étienne, Euan, Ewan, Fabrizio, Faisal,
Fergus, Ferdinand, Florian, Gareth, Gavin, Geoffrey, Gethin, Giacomo, Gianluca, Gilles, Gordon, Graham, Grzegorz, Günther, Gwilym, Hamish,
Hans-Peter, Harish, Haruto, Hector, Henryk, Herbert, Huw, Ibrahim, Idris, Imran, Ioan, Isaac, Ivor, Jacek, Jago, Jarosław, Jean-Luc, Jeroen,
Joaquim, Joost, Jorge, Jürgen, Kamal, Karol, Keith, Kenji, Kevin, Kieran, Kofi, Kwame, Laurent, Leonard, Lewis, Liam, Lorcan, Lorenzo, Luca,
Magnus, Malik, Manuel, Marek, Massimo, Mateusz, Matthias, Maxime, Miguel, Mohammed, Murdo, Neville, Niall, Nikhil, Norman, Obinna, Olivier,
Omar, Oscar, Owen, Pádraig, Pascal, Patryk, Pieter, Piotr, Radosław, Rafael, Rajesh, Ralph, Ramón, Reinhard, Rhodri, Rohan, Roland, Ruairidh,
Rui, Rupert, Salvatore, Sanjay, Sebastian, Sergio, Simon, Stanisław, Stefan, Stellan, Sven, Szymon, Tadeusz, Tariq, Thibault, Thorsten, Tiago,
Tobias, Tomasz, Tunde, Uwe, Vasile, Vikram, Vincenzo, Walter, Wei, Werner, Wojciech, Xavier, Yusuf, Zbigniew`);

export const SURNAMES = list(`
Abiodun, Achterberg, Adeyemi, Agarwal, Ainsworth, Akhtar, Albrecht, Almeida, Anwar, Appiah, Arkwright, Armitage, Asante, Aszkiełowicz, Atherton,
Bainbridge, Baker, Banerjee, Barbosa, Barraclough, Baskerville, Baumgartner, Beaumont, Begum, Bellini, Bergström, Bertrand, Białek, Biggs, Blackwood,
Boateng, Bogdanowicz, Bosch, Bouchard, Boutros, Bowker, Braithwaite, Brandt, Brennan, Brockhaus, Brzeziński, Burgess, Butterworth, Caldwell, Calloway,
Cardoso, Carmichael, Castellanos, Cavanagh, Chakraborty, Chandler, Chatterjee, Chaudhry, Chevalier, Chukwu, Cieślak, Clough, Coelho, Conti, Cooper,
Corrigan, Crabtree, Czarnecki, D'Angelo, D'Souza, da Silva, Dąbrowski, Davenport, de Boer, De Luca, de Vries, Delacroix, Desai, Dhillon, Dietrich,
Dijkstra, Donnelly, Dubois, Dunphy, Dzięcioł, Eastwood, Ebert, Eckhart, Edgecombe, El-Sayed, Ellsworth, Engel, Esposito, Eze, Fairclough, Falkenberg,
Farrell, Fawcett, Fernandes, Ferrari, Fitzgerald, Fletcher, Fontaine, Fortescue, Frost, Gallagher, García Ruiz, Garnier, Garside, Gautier, Gill,
Goldberg, Golding, Gómez, González, Górski, Greenhalgh, Grimshaw, Großmann, Guerrero, Gupta, Hadley, Haigh, Halloran, Hamdan, Hansen, Hargreaves, Hartley,
Haugen, Heinrich, Hepworth, Hernández, Higginbotham, Hinchliffe, Hofmann, Holroyd, Hosseini, Huddleston, Hussain, Ibrahim, Iglesias, Ingham, Iqbal,
Jabłoński, Jamieson, Janssen, Jędrzejczak, Jiménez, Kaczmarek, Kamara, Kapoor, Kaur, Keller, Kendrick, Khan, Kilbride, Kirchner, Klimek, Kobayashi,
Kowalczyk, Krawczyk, Kruger, Kumar, Kuzniar, Lachance, Laidlaw, Lambert, Langley, Larkin, Laurent, Leclerc, Lehmann, Leung, Lewandowski, Lindqvist,
Lombardi, Longbottom, Lopes, Lowther, Łukasik, MacAskill, MacDonald, Machado, Mackintosh, Maher, Mahmood, Malik, Mancini, Marchetti, Marszałek,
Martínez Soto, Masood, Mazur, Mbeki, McAllister, McGinty, McKenna, Mehta, Mensah, Merkel-Voss, Metcalfe, Meyer, Molenaar, Moreau, Moretti, Morgan-Hughes,
Müller, Mwangi, Nakamura, Nandakumar, Narayan, Naylor, Neumann, Ní Bhriain, Nkosi, Noble, Nowak, Nunes, O'Brien, O'Connell, O'Hara, O'Sullivan, Obi,
Ogden, Okafor, Okonkwo, Oldroyd, Oliveira, Osborne, Owusu, Palmer, Papadopoulos, Parekh, Parfitt, Patel, Pawlak, Pellegrini, Pemberton, Pendleton,
Pereira, Petersen, Pfeiffer, Pilkington, Popescu, Prendergast, Pritchard, Qureshi, Raghavan, Rahman, Ramsbottom, Rao, Rasmussen, Reid, Renard, Reyes,
Rhodes, Ricci, Rigby, Ritter, Robinson, Rojas, Romano, Rosenthal, Roussel, Ruiz, Russo, Rutkowski, Saleh, Sánchez, Santos, Sato, Schneider, Schröder,
Schwarz, Scully, Seddon, Shah, Sharma, Shuttleworth, Siddiqui, Sienkiewicz, Singh, Skelton, Smith, Sobczak, Sørensen, Spencer, Stankiewicz, Steiner,
Sutcliffe, Świątek, Szymański, Tanaka, Tattersall, Tavares, Teixeira, Thackeray, Thistlethwaite, Thorne, Tierney, Topolski, Townsend, Tremblay, Turner,
Uddin, Uzun, van den Berg, Van der Merwe, van Dijk, Varga, Vasquez, Verhoeven, Vidal, Vogt, Vollmer, Walczak, Walmsley, Warburton, Weaver, Weiß, Whitaker,
Whittle, Wieczorek, Wilkinson, Winterbottom, Wójcik, Wolstenholme, Wong, Woźniak, Wrigley, Yamamoto, Yates, Yilmaz, Zając, Zapata, Zhang, Zieliński`);
