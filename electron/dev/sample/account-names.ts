/** Mid-Market accounts whose figures the generator draws: name and segment, one a line. */
export const MID_MARKET_DRAWN = `
Aldermoth Outfitters|Apparel
Bexcombe Dental Group|Healthcare
Blythorne Cosmetics|Consumer goods
Cragfold Outdoors|Retail
Dapplecroft Hotels|Hospitality
Elmsgarth Machinery|Manufacturing
Fenwhistle Broadband|Telecom
Gallowtree Tools|Manufacturing
Hollinsway Pharmacies|Healthcare
Ibbermill Textiles|Manufacturing
Jarrowell Robotics|Manufacturing
Kettlemarsh Brewing|Food & beverage
Lodemarsh Leasing|Financial services
Mistlebury Garden Centers|Retail
Norwhistle Couriers|Logistics
Ottermede Vehicles|Automotive
Plumbexo Fittings|Wholesale
Quernside Bakeries|Food & beverage
Rookbarrow Credit Union|Financial services
Sablewick Security|Services
Tarnholt Windows|Construction
Underfell Learning|Software
Vintrelle Eyewear|Retail
Wolderstone Quarries|Construction
Yaffleton Toys|Consumer goods
Zellermoor Optics|Manufacturing
Ashquill Recruitment|Staffing
Bramfold Veterinary|Healthcare
Cinderhaugh Steel|Manufacturing
Drumlark Audio|Consumer goods
Eskerton Gyms|Leisure
`

/** Small accounts whose figures the generator draws. */
export const SMB_DRAWN = `
Acornbeck Nurseries|Retail
Applegarrow Cider|Food & beverage
Badgerlow Plumbing|Services
Barnowlet Books|Retail
Beckwheel Bicycles|Retail
Birchplait Interiors|Services
Bluewicket Cricketwear|Apparel
Brambletoft Jams|Food & beverage
Buttonquail Tailors|Apparel
Candlewisp Gifts|Retail
Chaffinch Row Dental|Healthcare
Clovermarl Dairy|Food & beverage
Cobblenook Toys|Retail
Crumbkettle Cafés|Hospitality
Cowslip & Daughters|Retail
Crookwell Surveyors|Services
Dandelow Florists|Retail
Dewpond Car Wash|Services
Driftanchor Surf|Retail
Dustyplum Vintage|Retail
Eiderwick Bedding|Consumer goods
Emberloaf Pizza|Hospitality
Fernickle Skincare|Consumer goods
Fiddlethorn Strings|Retail
Flintwhistle Knives|Manufacturing
Foxbarley Pet Food|Consumer goods
Gableton Roofing|Construction
Glimmerpike Lighting|Retail
Goosefeld Travel|Travel
Greenspindle Yarns|Retail
Hazelpatch Childcare|Services
Hedgerowan Honey|Food & beverage
Honeyquern Bakery|Food & beverage
Hopscotch Lane Tutors|Education services
Ivylatch Lettings|Real estate
Jackdaw & Finial|Services
Jugglebear Parties|Events
Kestlewood Cabins|Travel
Kitewell Drones|Services
Lambswick Woollens|Apparel
Lanternfold Escape Rooms|Leisure
Limeburn Plaster|Construction
Littlemossy Kindergartens|Services
Magpie Yard Coffee|Hospitality
Marlpit Pottery|Retail
Mothwing Tents|Retail
Mumblecake Patisserie|Food & beverage
Nimblequay Kayaks|Leisure
Oatwhistle Granola|Food & beverage
Oddfathom Diving|Leisure
Paddockmere Equine|Services
Peasmarrow Deli|Food & beverage
Pebblewright Jewellers|Retail
Picketlane Fencing|Construction
Pocketfinch Accounting|Services
Puddingbrook Catering|Hospitality
Quillandel Stationery|Retail
Rakewell Gardens|Services
Rushlarch Yoga|Leisure
Saddleberry Tack|Retail
Silverwhelk Seafood|Food & beverage
Snugmarl Stoves|Retail
Sparrowmint Tea|Food & beverage
Tanglewick Salons|Services
Thimblecote Crafts|Retail
Tumbledyke Skips|Services
Vellumtree Framing|Retail
Wagtail Court Vets|Healthcare
Whistlecrumb Biscuits|Food & beverage
Willowgrist Mills|Food & beverage
`
