interface Region {
  name: string;
  /** Degrees north and east of the city or state it is named after; AWS tells no more exact place. */
  at?: [north: number, east: number];
}

// Names as AWS gives them: docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
const KNOWN: Record<string, Region> = {
  "af-south-1": { name: "Africa (Cape Town)", at: [-33.9, 18.4] },
  "ap-east-1": { name: "Asia Pacific (Hong Kong)", at: [22.3, 114.2] },
  "ap-east-2": { name: "Asia Pacific (Taipei)", at: [25, 121.5] },
  "ap-northeast-1": { name: "Asia Pacific (Tokyo)", at: [35.7, 139.7] },
  "ap-northeast-2": { name: "Asia Pacific (Seoul)", at: [37.6, 127] },
  "ap-northeast-3": { name: "Asia Pacific (Osaka)", at: [34.7, 135.5] },
  "ap-south-1": { name: "Asia Pacific (Mumbai)", at: [19.1, 72.9] },
  "ap-south-2": { name: "Asia Pacific (Hyderabad)", at: [17.4, 78.5] },
  "ap-southeast-1": { name: "Asia Pacific (Singapore)", at: [1.3, 103.8] },
  "ap-southeast-2": { name: "Asia Pacific (Sydney)", at: [-33.9, 151.2] },
  "ap-southeast-3": { name: "Asia Pacific (Jakarta)", at: [-6.2, 106.8] },
  "ap-southeast-4": { name: "Asia Pacific (Melbourne)", at: [-37.8, 145] },
  "ap-southeast-5": { name: "Asia Pacific (Malaysia)", at: [3.1, 101.7] },
  "ap-southeast-6": { name: "Asia Pacific (New Zealand)", at: [-36.8, 174.8] },
  "ap-southeast-7": { name: "Asia Pacific (Thailand)", at: [13.8, 100.5] },
  "ca-central-1": { name: "Canada (Central)", at: [45.5, -73.6] },
  "ca-west-1": { name: "Canada West (Calgary)", at: [51, -114.1] },
  "eu-central-1": { name: "Europe (Frankfurt)", at: [50.1, 8.7] },
  "eu-central-2": { name: "Europe (Zurich)", at: [47.4, 8.5] },
  "eu-north-1": { name: "Europe (Stockholm)", at: [59.3, 18.1] },
  "eu-south-1": { name: "Europe (Milan)", at: [45.5, 9.2] },
  "eu-south-2": { name: "Europe (Spain)", at: [41.6, -0.9] },
  "eu-west-1": { name: "Europe (Ireland)", at: [53.3, -6.3] },
  "eu-west-2": { name: "Europe (London)", at: [51.5, -0.1] },
  "eu-west-3": { name: "Europe (Paris)", at: [48.9, 2.4] },
  "il-central-1": { name: "Israel (Tel Aviv)", at: [32.1, 34.8] },
  "me-central-1": { name: "Middle East (UAE)", at: [24.5, 54.4] },
  "me-south-1": { name: "Middle East (Bahrain)", at: [26.1, 50.6] },
  "mx-central-1": { name: "Mexico (Central)", at: [20.6, -100.4] },
  "sa-east-1": { name: "South America (São Paulo)", at: [-23.6, -46.6] },
  "us-east-1": { name: "US East (N. Virginia)", at: [38.9, -77.4] },
  "us-east-2": { name: "US East (Ohio)", at: [40, -83] },
  "us-west-1": { name: "US West (N. California)", at: [37.4, -122] },
  "us-west-2": { name: "US West (Oregon)", at: [45.8, -119.7] },
  "us-gov-east-1": { name: "AWS GovCloud (US-East)", at: [40, -83] },
  "us-gov-west-1": { name: "AWS GovCloud (US-West)", at: [45.8, -119.7] },
  global: { name: "Global services" },
};

export const regionName = (region: string) => KNOWN[region]?.name ?? region;

/** Where a region lies, in degrees; undefined for global services and regions too new to be known here. */
export const regionPlace = (region: string) => KNOWN[region]?.at;

export const REGIONS = Object.keys(KNOWN).filter((region) => region !== "global");
