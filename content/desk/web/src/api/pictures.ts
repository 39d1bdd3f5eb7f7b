// SPDX-License-Identifier: Apache-2.0
// The desk's pictures, as openapi.json describes them.
import type { Client } from './client';

/** Shares of width and height from the top left: what stays in the picture when it is cut. */
export interface Focus {
  x: number;
  y: number;
}

export interface PictureSize {
  file: string;
  width: number;
  height: number;
  length: number;
}

export interface PictureUse {
  id: string;
  type: string;
  title: Record<string, string>;
  on_kiosks: boolean;
}

export interface Picture {
  /** What a record's image.file says. */
  name: string;
  kind: 'jpeg' | 'png' | 'webp';
  width: number;
  height: number;
  focus: Focus;
  sizes: PictureSize[];
  whole: PictureSize;
  added: string;
  used_in: PictureUse[];
}

interface OnePicture {
  picture: Picture;
}

const pathOf = (name: string): string => `/pictures/${encodeURIComponent(name)}`;

/** The address of a picture's bytes, for img. */
export const pictureAddress = (file: string): string => `/api${pathOf(file)}/file`;

export class Pictures {
  constructor(private readonly client: Client) {}

  async find(name: string, signal: AbortSignal): Promise<Picture> {
    return (await this.client.get<OnePicture>(pathOf(name), { signal })).picture;
  }

  async all(signal: AbortSignal): Promise<Picture[]> {
    return (await this.client.get<{ pictures: Picture[] }>('/pictures', { signal })).pictures;
  }

  /** `progress` from 0 to 1 while it is sent. */
  async send(file: Blob, progress: (share: number) => void): Promise<Picture> {
    return (await this.client.upload<OnePicture>('/pictures', file, progress)).picture;
  }

  async cut(name: string, focus: Focus): Promise<Picture> {
    return (await this.client.post<OnePicture>(`${pathOf(name)}/cut`, focus)).picture;
  }
}
